# Outside the checkout, of which nothing is run. What has another checksum is not even unpacked.
have=no
name="reform-v$REFORM_VERSION-x86_64-unknown-linux-musl"
bin="$HOME/.reform/bin"
rm -f -- "$bin/reform"
if [ -n "$REFORM_ADDRESS" ] && [ -n "$REFORM_SHA256" ]; then
  box=$(mktemp -d)
  if curl --fail --location --silent --show-error --retry 3 --max-time 300 \
    --output "$box/archive" "$REFORM_ADDRESS/$name.tar.gz"; then
    wanted=$(printf %s "$REFORM_SHA256" | tr A-F a-f)
    sum=$(sha256sum < "$box/archive" | cut -d ' ' -f 1)
    if [ "$sum" != "$wanted" ]; then
      echo "$name.tar.gz is not run: its SHA-256 is $sum, REFORM_SHA256 is $wanted" >&2
      exit 1
    fi
    mkdir -p "$bin"
    tar -xzf "$box/archive" -C "$bin" --strip-components=1 "$name/reform"
    have=yes
  else
    echo "$REFORM_ADDRESS/$name.tar.gz could not be fetched" >&2
  fi
  rm -rf -- "$box"
fi
