"""Names and codes of the framework, from the product's own source."""
import json
import pathlib
import subprocess

root = pathlib.Path(__file__).resolve().parents[2]
_facts = json.loads(subprocess.run(["npx", "tsx", "scripts/corpus/facts.ts"], cwd=root, check=True, capture_output=True, text=True).stdout)

services = {service["code"]: service for service in _facts["services"]}
categories = {category["code"]: category["name"] for category in _facts["categories"]}
roles = {role["code"]: role["ja"] for role in _facts["v21Roles"]}
functions = {category["code"]: category["v21Function"] for category in _facts["categories"]}


def codes(*ranges):
    """Codes such as "A-1", or all of a category by its letter, in order; all 64 where nothing is asked."""
    wanted = ranges or tuple(categories)
    return [code for part in wanted for code in services if code == part or code.split("-")[0] == part]
