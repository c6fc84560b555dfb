"""Fills a workbook in as somebody does in LibreOffice: goes to a cell, types, and saves. Its own Python runs this."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

_SAVED_AS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}
_TRIES = 1_000


def named(**values: Any) -> tuple[Any, ...]:
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def reached(pipe: str) -> Any:
    """Return the context of the office that has just been started."""
    own = uno.getComponentContext()
    resolver = own.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", own)
    for _ in range(_TRIES):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    message = "LibreOffice does not start"
    raise TimeoutError(message)


def type_into(document: Any, dispatcher: Any, said: Mapping[str, Any]) -> None:
    """Type into the first sheet, by what its rows and columns are."""
    sheet, frame = document.Sheets.getByIndex(0), document.CurrentController.Frame
    used = sheet.createCursor()
    used.gotoEndOfUsedArea(False)  # noqa: FBT003  # LibreOffice's own way
    end = used.RangeAddress
    rows = [row[0] for row in sheet.getCellRangeByPosition(0, 0, 0, end.EndRow).DataArray]
    columns = sheet.getCellRangeByPosition(0, 0, end.EndColumn, 0).DataArray[0]
    for key, cells in said.items():
        for column, text in (cells if isinstance(cells, dict) else {"answer": cells}).items():
            cell = sheet.getCellByPosition(columns.index(column), rows.index(key))
            place = cell.AbsoluteName.rpartition(".")[2]
            dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, named(ToPoint=place))
            dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, named(StringName=text))


def main(program: str, file: str, to: str, said: Mapping[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as own:
        pipe = f"careerctl-{Path(own).name}"
        options = ["--headless", "--norestore", f"-env:UserInstallation=file://{own}"]
        office = subprocess.Popen([program, *options, f"--accept=pipe,name={pipe};urp;"], start_new_session=True)
        try:
            context = reached(pipe)
            desktop, dispatcher = (
                context.ServiceManager.createInstanceWithContext(f"com.sun.star.frame.{each}", context)
                for each in ("Desktop", "DispatchHelper")
            )
            url = uno.systemPathToFileUrl(file)
            document = desktop.loadComponentFromURL(url, "_blank", 0, named(Hidden=True))
            type_into(document, dispatcher, said)
            document.storeToURL(uno.systemPathToFileUrl(to), named(FilterName=_SAVED_AS[Path(to).suffix]))
            document.close(True)  # noqa: FBT003  # LibreOffice's own way
            with suppress(DisposedException):  # it may be gone before it answers
                desktop.terminate()
            office.wait(60)
        finally:
            with suppress(ProcessLookupError):  # what it started itself, too
                os.killpg(office.pid, signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:4], json.loads(sys.argv[4]))
