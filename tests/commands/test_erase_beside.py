"""What `careerctl erase` says of what lies beside a project, and of how a history is rewritten."""

import io
import re
import shlex
import subprocess
from base64 import b64encode
from pathlib import Path
from zipfile import ZipFile

ERASE = ("erase", "dana", "--reports-to", "eli")
FC = "former-colleague"


def test_what_lies_beside_the_project_is_no_word_of_others(company):
    """Answers, receipts, forms, dossiers and tables are named apart; what was answered is not looked into."""

    def workbook(*cells: str) -> bytes:
        made = io.BytesIO()
        with ZipFile(made, "w") as archive:
            texts = "".join(f"<si><t>{each}</t></si>" for each in cells)
            archive.writestr("xl/sharedStrings.xml", f"<sst>{texts}</sst>")
        return made.getvalue()

    folded = b64encode(b'{"by":"dana","why":"Of somebody, at some length, and of nobody else at all"}').decode()
    of_others = b64encode(
        b'{"person":"alice","by":"eli","why":"As Dana said, and as \\"by\\":\\"dana\\" says"}'
    ).decode()
    files = {
        "back/1.answers": f"careerctl answers 1: alice, manager\n{folded[:72]}\n{folded[72:]}\nend of answers 0\n",
        "back/mail.txt": f"Hello\n> careerctl answers 1: alice\n> {folded[:60]}\n> {folded[60:]}\n> end of answers 0\n",
        "back/2.answers": f"careerctl answers 1: alice, self\n{of_others}\nend of answers 0\n",
        "back/r.html": f'<pre data-folded="{folded}"></pre>',
        "forms/DANA-plan.html": "",
        "forms/dana-lee_2.html": "",
        "forms/eli.html": "Eli",
        "dos/data/assessments/2027-h1/alice.self.yaml": "by: alice # as Dana said\n",
        "dos/data/plans/own.yaml": "person: dana\n",
        "hr.csv": "Id,Name\n42,Dana Kim\n".encode("utf-16"),
        "team.xlsx": workbook("Eli Roe", "Dana Kim"),
        "form.xlsx": workbook("form of careerctl 1", f"carried by careerctl {folded}.0"),
        "of-others.xlsx": workbook("form of careerctl 1", f"carried by careerctl {of_others}.0", "As Dana said"),
        "broken.ods": "PK",
        "dana.pdf": "", "other.pdf": "",
        "README.md": "Ask Dana.\n",
    }  # fmt: skip
    for path, text in files.items():
        (company.root / path).parent.mkdir(parents=True, exist_ok=True)
        (company.root / path).write_bytes(text.encode() if isinstance(text, str) else text)
    assert company("report", "prepare", "dana", "-o", "p.md").code == 0
    err = company(*ERASE, "--dry-run").err
    copies, closed = (
        err.partition(begins)[2].partition(ends)[0].split()
        for begins, ends in (("what is theirs in them:\n", "Nothing"), ("is in them:\n", "Words"))
    )
    here = "1.answers mail.txt r.html dana.pdf own.yaml dana-lee_2.html DANA-plan.html form.xlsx hr.csv team.xlsx p.md"
    assert sorted(Path(each).name for each in copies) == sorted(here.split())
    assert closed == ["broken.ods", "other.pdf"]
    words = err.partition("can change them:\n")[2].partition("Words in sheets")[0]
    assert [each for each in files if each in words] == ["README.md"]


def test_what_replaces_their_name_leaves_words_and_others_alone(company):
    """The lines are tried as git filter-repo uses them, on bytes."""

    def replaced(lines: str, text: str) -> str:
        raw = text.encode()
        for line in shlex.split(lines)[2:]:
            pattern, _, by = line.removeprefix("regex:").encode().rpartition(b"==>")
            raw = re.sub(pattern, by, raw)
        return raw.decode()

    for path, text in {
        "people/will.yaml": "name: Will Borg\ncalled: Will\n", "people/ann.yaml": "name: Ann Will\n",
        "people/max.yaml": "name: Max\ncalled: Max\n",
    }.items():  # fmt: skip
        (company.root / path).write_text(text)
    for line in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "B"],
    ):
        subprocess.run(["git", *line], cwd=company.root, check=True)
    err = company("erase", "will", "--dry-run").err
    sure, doubtful = re.findall(r"^  (printf .*) >+ \.\./names\.txt$", err, re.MULTILINE)
    theirs = (
        'name: Will Borg\nmanager: will\nby: "will" # so\nfor: [ann, will]\nalso: [{manager: will, from: 2026}]\n'
        "  - will\r\nsee notes/ann.will.yaml, and WILL\n  BORG\n{recorded_by: {employee: will}}\n"
    )
    others = "name: Ann Will\ntext: She will, I think, [as you will] see. Will she?\n  - will do\nwilling\nwill-o: 1\n"
    gone = re.sub(r"(?i)will\s+borg|(?<!-)\bwill\b", FC, theirs)
    assert replaced(sure, theirs + others) == gone + others
    assert "Left out there is Will: Ann Will has it, too.\n" in err
    assert replaced(doubtful, "will, Will.") == f"will, {FC}."
    err = company("erase", "max", "--dry-run").err
    assert "Left out there is Max: one word may mean something else in a text, or somebody else.\n" in err
    assert err.count("Left out") == 1
