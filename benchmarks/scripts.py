"""What careerctl is compared with: small programs for the Python that it is installed in."""

from __future__ import annotations

TAB = ("env", "_CAREERCTL_COMPLETE=complete_bash", "COMP_WORDS=careerctl gap al", "COMP_CWORD=2")
"""What bash calls behind Tab, before the program."""

PARSE = """
import os, sys, yaml
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), "rb") as file:
                yaml.load(file.read(), Loader=yaml.CSafeLoader)
"""

MODELS = """
import importlib, pkgutil, typer
from pydantic import BaseModel
import careerctl.model
def build(model):
    for one in model.__subclasses__():
        if one.__module__.startswith("careerctl.model"):
            one.model_rebuild()
        build(one)
for module in pkgutil.walk_packages(careerctl.model.__path__, "careerctl.model."):
    importlib.import_module(module.name)
build(BaseModel)
"""

EDITS = """
import sys
from careerctl.project.writing.change import Put
from careerctl.project.writing.edit import edited
with open(sys.argv[1], "rb") as file:
    raw = file.read()
for each in range(500):
    edited(sys.argv[1], raw, [Put(("since",), f"2019-{each % 12 + 1:02}-01")])
"""

LOADS = """
import sys, yaml
import careerctl.project.writing.edit
with open(sys.argv[1], "rb") as file:
    raw = file.read()
for each in range(500):
    yaml.load(raw, Loader=yaml.CSafeLoader)
"""

LIBRARIES = "import typer, pydantic"
