"""`careerctl site`: own words and templates, Markdown, what cannot be read, what is hostile, and what changed."""

import re

from site_project import FILES, Links, words

from careerctl.pages.order import OF_A_SITE

TODAY = ("--today", "2026-11-02")


def test_own_templates_and_labels(bakers, careerctl, site, tmp_path) -> None:
    labels = (
        FILES["careerctl.yaml"]
        + "labels: {en: de, Search: Suche, Roles: Rollen, 'The two roles:': 'Die zwei Rollen:'}\n"
    )
    own = '# {{ name }}\n\n{{ link("The other", "roles/guide") }} [out](https://evil.example) {{ link("X", "%s") }}\n'
    root = bakers(**{"careerctl.yaml": labels, "templates/role.md.j2": own % "competencies/asking#level-2"})
    pages = site(root)
    assert '<html lang="de">' in pages["index.html"]
    assert ">Suche</a>" in pages["index.html"]
    assert "Die zwei Rollen:" in pages["compare/guide--lead.html"]
    assert ">Rollen</a>" in pages["index.html"]
    assert (
        '<a href="../roles/guide.html">The other</a> out <a href="../competencies/asking.html#level-2">X</a>'
        in (pages["roles/lead.html"])
    )
    (root / "templates/role.md.j2").write_text(own % "roles/nobody#x")
    ran = careerctl("site", tmp_path / "out", "--root", root, *TODAY)
    broken = " and ".join(f"roles/{role}.html → ../roles/nobody.html#x" for role in ("clerk", "guide"))
    assert (ran.code, ran.out) == (2, "")
    assert broken.partition(" and ")[0] in ran.err
    assert "roles/lead.html → ../roles/nobody.html#x" in ran.err
    assert "Nothing was written" in ran.err
    assert "The other" in (tmp_path / "out/roles/lead.html").read_text(), "what was there stays"
    (root / "templates/role.md.j2").write_text(own % "javascript:x")
    assert "link() leads to a page" in careerctl("site", tmp_path / "out", "--root", root, *TODAY).err


def test_as_markdown(bakers, site) -> None:
    pages = site(bakers(), "--format", "markdown")
    assert {name.rpartition(".")[2] for name in pages} == {"md", "svg", "careerctl-made"}
    role = pages["roles/lead.md"]
    assert role.startswith("[Start](../index.md) › [Roles](../index.md#roles) › Lead\n\n# Lead\n")
    assert "**[Asking](../competencies/asking.md#level-3) (a must)** · 3 Three" in role
    assert '<a id="level-3"></a>\n\n### 3 Three\n' in pages["competencies/asking.md"]
    assert "![Map of the paths](index.map.svg)" in pages["index.md"]
    assert "](page:" not in "".join(pages.values())


def test_a_hostile_name_is_text_wherever_it_stands(bakers, site) -> None:
    wild = "</script><script>alert(1)</script><img src=x onerror=alert(1)> '\"]]>--><!-- [a](b) ::error:: \\u2028"
    quoted = wild.replace("'", "''")
    named = {"careerctl.yaml": FILES["careerctl.yaml"].replace("Bakers", f"'{quoted}'")}
    for path, name in (
        ("roles/guide.yaml", "Guide"),
        ("roles/lead.yaml", "Lead"),
        ("competencies/asking.yaml", "Asking"),
    ):
        named[path] = FILES[path].replace(f"name: {name}\n", f"name: '{name} {quoted}'\n")
    calm, pages = site(bakers()), site(bakers(**named))
    for name in {*calm} - {".careerctl-made"}:
        tags, others = (
            [*re.findall(r"<(?!/?(?:text|section|span))[a-z/!]+", page.partition("<body>")[2])]
            for page in (calm[name], pages[name])
        )
        assert name == "search.html" or tags == others, name
        assert Links(pages[name]).fetches == Links(calm[name]).fetches
    assert pages["search.html"].count("<script>") == pages["search.html"].count("</script>") == 1


def test_what_the_versions_changed(bakers, committed, git, site) -> None:
    root = bakers()
    assert "changes.html" not in site(root), "it is not in git"
    committed(root)
    assert "changes.html" not in site(root), "it has no version there"
    git(root, "tag", "v1.0")
    for level, name in ((1, "v1.1"), (3, "v2.0")):
        (root / "roles/guide.yaml").write_text(f"name: Guide\ntrack: t\nrank: 1\nrequires: {{asking: {level}}}\n")
        committed(root)
        git(root, "tag", "-a", "-m", "x", name)
        (root / "people/dana.yaml").write_text(f"name: Canary {name}\n")
        committed(root)
        git(root, "tag", f"people-{name}")
    page = site(root)["changes.html"]
    assert re.findall(r'<h2 id="([^"]*)"', page) == ["v2-0", "v1-1"]
    assert "Canary" not in page
    assert "Asking is raised: 1 One → 3 Three" in words(page).replace("\u00a0", " ")
    (root / "goals/bread.yaml").write_text("name: Bread and rolls\n")
    assert "<h2>Not in a version yet</h2>" in site(root)["changes.html"]
    (root / "careerctl.yaml").write_text("format: [\n")
    committed(root)
    git(root, "tag", "v2.1")
    (root / "careerctl.yaml").write_text(FILES["careerctl.yaml"])
    assert "careerctl.yaml cannot be read at: v2.1" in words(site(root)["changes.html"])


def test_report_leaves_its_pages_to_it(bakers, careerctl) -> None:
    root = bakers()
    for kind in OF_A_SITE:
        ran = careerctl("report", kind, "asking", cwd=root)
        assert (ran.code, ran.out) == (2, "")
        assert "is a page of a whole site" in ran.err
        assert careerctl("report", kind, "--eject", cwd=root).code == 0
        assert (root / f"templates/{kind}.md.j2").exists()
    assert careerctl("site", root.parent / "out", "--root", root, *TODAY).code == 0


def test_whichever_file_is_broken_every_link_of_the_others_leads_somewhere(bakers, site) -> None:
    root = bakers()
    for path in sorted(each for each in FILES if not each.startswith(("people/", "careerctl.yaml"))):
        (root / path).write_text(FILES[path] + "broken: [\n")
        pages = site(root, code=2)
        assert path in pages["index.html"]
        (root / path).write_text(FILES[path])


def test_what_cannot_be_read_is_left_out_and_said_on_each_page(bakers, site) -> None:
    root = bakers(**{"roles/guide.yaml": "name: [Guide\n"})
    pages = site(root, code=2)
    assert "roles/lead.html" not in pages, "it takes over what guide asks"
    assert [name for name, page in pages.items() if name.endswith(".html") and "roles/guide.yaml" not in page] == []
    left_out = "Left out, because the file has to be mended first: chief · clerk · guide · lead"
    assert left_out in words(pages["index.html"])
    others = "Others are left out, because a file has to be mended first."
    assert all(others in words(pages[f"{page}.html"]) for page in ("competencies/asking", "goals/bread"))
    assert "No role in use says" not in pages["goals/bread.html"]
