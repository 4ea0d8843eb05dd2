"""Starts LibreOffice, loads a workbook, prints milliseconds from process start to loaded, and the peak memory."""
import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

workbook, profile = sys.argv[1], sys.argv[2]
pipe = f"branchbook-bench-{time.time_ns()}"
begun = time.monotonic()
office = subprocess.Popen(
    ["soffice", profile, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
while True:
    try:
        remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except Exception:
        if time.monotonic() - begun > 60:
            office.kill()
            sys.exit(1)
        time.sleep(0.05)
desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
hidden = PropertyValue()
hidden.Name, hidden.Value = "Hidden", True
document = desktop.loadComponentFromURL(Path(workbook).resolve().as_uri(), "_blank", 0, (hidden,))
loaded = time.monotonic() - begun


def peak_of_office():
    """The program that soffice starts has the profile on its command line."""
    highest = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            if b"soffice.bin" in (status.parent / "cmdline").read_bytes() and profile.encode() in (
                status.parent / "cmdline"
            ).read_bytes():
                line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
                highest = max(highest, int(line.split()[1]))
        except (OSError, StopIteration):
            continue
    return highest / 1024 if highest else None


print(json.dumps({"ms": loaded * 1000, "peakMB": peak_of_office()}))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
office.wait(30)
