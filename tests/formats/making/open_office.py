# SPDX-License-Identifier: AGPL-3.0-or-later
"""OpenDocument texts and sheets, EPUB books and RTF."""
from making.words import ARABIC, LATIN, SECOND
from making.zips import parts

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMES = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
         ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
         ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
         ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"')
MANIFEST = HEAD + '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"{more}/></m:manifest>'
META = (HEAD + f"<office:document-meta {NAMES}><office:meta><dc:title>قائمة التصاريح</dc:title><meta:initial-creator>Nadia Hasan"
        "</meta:initial-creator><meta:creation-date>2011-02-03T04:05:06</meta:creation-date></office:meta></office:document-meta>")


def odf(kind, body, more=None, doctype="", manifest=MANIFEST.format(more="")):
    first = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": HEAD + doctype + f"<office:document-content {NAMES}><office:body>{body}</office:body></office:document-content>",
        "meta.xml": META,
        "META-INF/manifest.xml": manifest,
    }
    return parts(first | (more or {}))


def odts():
    body = (f"<office:text><text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Samir Khalil</dc:creator>"
            f"</office:change-info><text:p>deleted words</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            f"<text:h>{ARABIC}</text:h><text:p>{LATIN}<text:s text:c=\"3\"/>after<text:tab/>tab</text:p>"
            f"<text:p><text:note><text:note-body><text:p>words of a footnote</text:p></text:note-body></text:note></text:p>"
            f"<text:p><office:annotation><dc:creator>Editor</dc:creator><text:p>who paid?</text:p></office:annotation></text:p>"
            f"<table:table><table:table-row><table:table-cell><text:p>left cell</text:p></table:table-cell><table:table-cell>"
            f"<text:p>right cell</text:p></table:table-cell></table:table-row></table:table></office:text>")
    styles = (HEAD + f"<office:document-styles {NAMES}><office:master-styles><style:master-page><style:header><text:p>words of the header"
              "</text:p></style:header></style:master-page></office:master-styles></office:document-styles>")
    good = odf("text", body, {"styles.xml": styles, "Pictures/picture.txt": "stands for a picture\n"})
    laughs = '<!DOCTYPE d [<!ENTITY l0 "ha">' + "".join(f"<!ENTITY l{n} \"{f'&l{n - 1};' * 10}\">" for n in range(1, 11)) + "]>"
    text = "<office:text>" + "".join(f"<text:p>{LATIN} {n}</text:p>" for n in range(60)) + "</office:text>"
    whole = odf("text", text)
    return {
        "good.odt": good,
        "locked.odt": odf("text", body, manifest=MANIFEST.format(more="><m:encryption-data/></m:file-entry><m:file-entry")),
        "laughs.odt": odf("text", "<office:text><text:p>before</text:p><text:p>&l10;</text:p><text:p>after</text:p></office:text>", doctype=laughs),
        "cut.odt": whole[:420],
        "no_content.odt": parts({"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": MANIFEST.format(more="")}),
        "cut_xml.odt": odf("text", text[:-400]),
        "blank.odt": odf("text", "<office:text><text:p/></office:text>"),
        "empty.odt": b"",
    }


def row(*cells, repeat=""):
    return f"<table:table-row{repeat}>" + "".join(cells) + "</table:table-row>"


def cell(text, more=""):
    return f"<table:table-cell{more}><text:p>{text}</text:p></table:table-cell>"


def odss():
    first = ('<table:table table:name="Permits">' + row(cell(ARABIC), cell("2011-02-03"), cell("1250", ' table:formula="of:=SUM([.B2:.B9])"')) +
             row('<table:table-cell table:number-columns-repeated="3"/>', cell("fourth column")) + "</table:table>")
    second = '<table:table table:name="Secrets" table:display="false">' + row(cell("words of a hidden sheet")) + "</table:table>"
    huge = ('<table:table table:name="Huge">' + row(cell("repeated", ' table:number-columns-repeated="2000000000"'),
                                                    repeat=' table:number-rows-repeated="2000000000"') + "</table:table>")
    good = odf("spreadsheet", f"<office:spreadsheet>{first}{second}</office:spreadsheet>")
    return {
        "good.ods": good,
        "huge_repeat.ods": odf("spreadsheet", f"<office:spreadsheet>{huge}{first}</office:spreadsheet>"),
        "cut.ods": good[:-200],
        "locked.ods": odf("spreadsheet", "", manifest=MANIFEST.format(more="><m:encryption-data/></m:file-entry><m:file-entry")),
        "blank.ods": odf("spreadsheet", '<office:spreadsheet><table:table table:name="Nothing"/></office:spreadsheet>'),
        "empty.ods": b"",
    }


def epub(chapters, spine, doctype=""):
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters)
    package = (HEAD + '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
               "<dc:title>قائمة التصاريح</dc:title><dc:creator>Nadia Hasan</dc:creator><dc:language>ar</dc:language></metadata>"
               f"<manifest>{items}</manifest><spine>" + "".join(f'<itemref idref="{name}"/>' for name in spine) + "</spine></package>")
    first = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": HEAD + '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        "OEBPS/book.opf": package,
    }
    pages = {f"OEBPS/{name}.xhtml": HEAD + doctype + f"<html><head><title>{name}</title></head><body><p>{text}</p></body></html>"
             for name, text in chapters.items()}
    return parts(first | pages)


def epubs():
    chapters = {"one": ARABIC, "two": LATIN}
    good = epub(chapters, ["two", "one"], "<!DOCTYPE html>\n")
    return {
        "good.epub": good,
        "absent_chapter.epub": epub(chapters, ["one", "three"]),
        "climbing.epub": epub(chapters, ["one"]).replace(b"OEBPS/two.xhtml", b"../../etc/pass/"),
        "cut.epub": good[:-500],
        "no_spine.epub": epub(chapters, []),
        "empty.epub": b"",
    }


def rtf_text(text):
    return "".join(letter if ord(letter) < 128 else f"\\u{ord(letter) - 65536 if ord(letter) > 32767 else ord(letter)}?" for letter in text)


def rtfs():
    start = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset178 Arial;}}"
    info = "{\\info{\\title " + rtf_text("قائمة التصاريح") + "}{\\author Nadia Hasan}}"
    by_bytes = "".join(f"\\'{byte:02x}" for byte in ARABIC.encode("cp1256"))
    body = (f"\\f0 {LATIN}\\par {rtf_text(ARABIC)}\\par {{\\v hidden words}}{{\\deleted deleted words}}\\par "
            "{\\footnote words of a footnote}\\trowd left cell\\cell right cell\\cell\\row "
            "{\\object{\\*\\objdata 656d62656464656420696e20616e20525446}}"
            '{\\field{\\*\\fldinst HYPERLINK "https://example.org/list"}{\\fldrslt link words}}{\\*\\unknown skipped words}\\par}')
    return {
        "good.rtf": (start + info + body).encode(),
        "arabic1256.rtf": (start + "\\f1 " + by_bytes + "\\par}").encode(),
        "cut.rtf": (start + info + f"\\f0 {LATIN}\\par {{\\b {SECOND}").encode(),
        "deep.rtf": (start + "{" * 9000 + LATIN + "}" * 9000 + "}").encode(),
        "bin_beyond.rtf": (start + f"\\f0 {LATIN}\\par {{\\pict\\bin2000000000 xx").encode(),
        "bad_escapes.rtf": (start + f"\\f0 {LATIN}\\'zz\\'4 \\u999999999999? \\uc-5 {SECOND}\\par}}").encode(),
        "blank.rtf": b"{\\rtf1\\ansi }",
        "empty.rtf": b"",
    }


def samples():
    return {"odt": odts(), "ods": odss(), "epub": epubs(), "rtf": rtfs()}
