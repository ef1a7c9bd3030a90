"""Rids a bill of materials of what differs from one run to the next.

    bill.py DRAWN-UP WRITTEN SECONDS

Its time becomes SECONDS (since 1970), its number is made of what the bill says, and the folder in which it was drawn
up is named as everybody's.
"""

import datetime
import json
import sys
import uuid
from pathlib import Path

drawn_up, written, seconds = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])

here = Path.cwd().as_uri()
bill = json.loads(drawn_up.read_text(encoding="utf-8").replace(here, "file:///reform"))
bill.pop("serialNumber", None)
when = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
bill["metadata"]["timestamp"] = when.strftime("%Y-%m-%dT%H:%M:%SZ")
bill["components"].sort(key=lambda component: component["bom-ref"])
bill["dependencies"].sort(key=lambda dependency: dependency["ref"])
number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bill, sort_keys=True))
bill = {"bomFormat": bill.pop("bomFormat"), "serialNumber": f"urn:uuid:{number}", **bill}
written.write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
