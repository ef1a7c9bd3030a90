if [ -z "$REFORM_GIT" ] || [ -z "$REFORM_REV" ]; then
  echo "reform is not there: set REFORM_ADDRESS and REFORM_SHA256 at the top of @file@," >&2
  echo "so that it is fetched, or REFORM_GIT and REFORM_REV, so that it is built" >&2
  exit 1
fi
if ! command -v cargo > /dev/null; then
  echo "reform cannot be built without Rust, which is in the image rust:@rust@" >&2
  exit 1
fi
# Away from the checkout, whose rust-toolchain.toml could name a compiler of its own.
(cd / && cargo install --locked --root "$HOME/.reform" --git "$REFORM_GIT" --rev "$REFORM_REV" reform)
