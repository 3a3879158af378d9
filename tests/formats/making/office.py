# SPDX-License-Identifier: AGPL-3.0-or-later
"""Office Open XML packages, with the parts a reader must find and the lies it must survive."""
import struct

from making.words import ARABIC, ARABIC_SECOND, LATIN, SECOND
from making.zips import Member, parts, zip_of

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
P = ('xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
     ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
MAIN = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
}
CORE = (HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>قائمة التصاريح</dc:title>'
        "<dc:creator>Nadia Hasan</dc:creator><dcterms:created>2011-02-03T04:05:06Z</dcterms:created></cp:coreProperties>")


def rels(*rows):
    """Rows of (id, kind, target), and True for an external one."""
    lines = "".join(f'<Relationship Id="{row[0]}" Type="{row[1] if ":" in row[1] else KIND + row[1]}" Target="{row[2]}"' +
                    (' TargetMode="External"' if len(row) > 3 else "") + "/>" for row in rows)
    return HEAD + f'<Relationships xmlns="{RELS}">{lines}</Relationships>'


def package(main, body, more=None):
    first = {
        "[Content_Types].xml": HEAD + f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{MAIN[main]}"/></Types>',
        "_rels/.rels": rels(("rId1", "officeDocument", main)),
        "docProps/core.xml": CORE,
        main: body,
    }
    return parts(first | (more or {}))


def paragraphs(*texts):
    return "".join(f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>' for text in texts)


def word(body, doctype=""):
    return HEAD + doctype + f"<w:document {W}><w:body>{body}</w:body></w:document>"


def docxs():
    changes = ('<w:p><w:ins w:author="Samir Khalil" w:date="2011-02-03T04:05:06Z"><w:r><w:t>inserted words </w:t></w:r></w:ins>'
               '<w:del w:author="Samir Khalil"><w:r><w:delText>deleted words</w:delText></w:r></w:del></w:p>'
               "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden words</w:t></w:r></w:p>"
               "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>left cell</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>right cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
    good = package("word/document.xml", word(paragraphs(ARABIC, LATIN) + changes), {
        "word/_rels/document.xml.rels": rels(("rId1", "hyperlink", "https://example.org/list", True), ("rId2", "footnotes", "footnotes.xml")),
        "word/header1.xml": HEAD + f"<w:hdr {W}>{paragraphs('words of the header')}</w:hdr>",
        "word/footnotes.xml": HEAD + f"<w:footnotes {W}><w:footnote>{paragraphs('words of a footnote')}</w:footnote></w:footnotes>",
        "word/comments.xml": HEAD + f'<w:comments {W}><w:comment w:author="Editor" w:date="2011-02-04T00:00:00Z">{paragraphs("who paid?")}</w:comment></w:comments>',
        "word/embeddings/list.txt": "embedded in a document\n",
        "word/media/picture.txt": "stands for a picture\n",
    })
    laughs = "<!DOCTYPE lolz [<!ENTITY l0 \"ha\">" + "".join(
        f"<!ENTITY l{n} \"{f'&l{n - 1};' * 10}\">" for n in range(1, 11)) + "]>"
    whole = package("word/document.xml", word(paragraphs(*[f"{LATIN} {n * n * 7919 % 100003}" for n in range(90)])))
    return {
        "good.docx": good,
        "laughs.docx": package("word/document.xml", word(paragraphs("before", "&l10;", "after"), laughs)),
        "external_entity.docx": package("word/document.xml", word(paragraphs("before", "&file;", "after"),
                                                                  '<!DOCTYPE d [<!ENTITY file SYSTEM "file:///etc/passwd">]>')),
        "cut.docx": whole[:len(whole) - 500],
        "no_body.docx": package("word/document.xml", word("")).replace(b"word/document.xml", b"word/nocument.xml", 2),
        "damaged_part.docx": damaged(whole),
        "cut_xml.docx": package("word/document.xml", word(paragraphs(LATIN, SECOND))[:-40]),
        "blank.docx": package("word/document.xml", word("<w:p/>")),
        "deep.docx": package("word/document.xml", word("<w:tbl>" * 5000 + paragraphs(LATIN))),
        "locked.docx": encrypted_package(),
        "names_it.docx": encrypted_package(b"Other", tail="EncryptedPackage".encode("utf-16-le")),
        "empty.docx": b"",
    }


def damaged(whole):
    """A byte of the body is changed; its part no longer fits its checksum."""
    at = whole.index(b"word/document.xml") + 17 + 60
    return whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1:]


def encrypted_package(name=b"EncryptedPackage", tail=b""):
    """A compound file with one stream of that name: [MS-CFB]. `tail` stands in the stream."""
    sector = 512
    content = (bytes(range(256)) * 16)[:4096 - len(tail)] + tail
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<I", 0) + b"\xff" * (108 * 4)
    table = [0xFFFFFFFD, 0xFFFFFFFE] + [n + 1 for n in range(2, 9)] + [0xFFFFFFFE]
    table += [0xFFFFFFFF] * (128 - len(table))

    def entry(text, kind, start, size, child=0xFFFFFFFF):
        raw = (text.decode() + "\0").encode("utf-16-le")
        return (raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child) + bytes(36) +
                struct.pack("<IQ", start, size))

    folder = entry(b"Root Entry", 5, 0xFFFFFFFE, 0, 1) + entry(name, 2, 2, 4096) + bytes(256)
    return head.ljust(sector, b"\0") + struct.pack("<128I", *table) + folder.ljust(sector, b"\0") + content


def cell(at, value, kind="", style=""):
    return f'<c r="{at}"' + (f' t="{kind}"' if kind else "") + (f' s="{style}"' if style else "") + f"><v>{value}</v></c>"


def sheet(*rows):
    lines = "".join(f'<row r="{number}">{cells}</row>' for number, cells in enumerate(rows, 1))
    return HEAD + f"<worksheet {S}><sheetData>{lines}</sheetData></worksheet>"


def xlsxs():
    names = [("Permits", "visible", 1), ("Secrets", "veryHidden", 2)]
    book = HEAD + f"<workbook {S}><sheets>" + "".join(
        f'<sheet name="{name}" sheetId="{number}" state="{state}" r:id="rId{number}"/>' for name, state, number in names) + (
        "</sheets><definedNames><definedName name=\"Total\">Permits!$B$2</definedName></definedNames></workbook>")
    strings = HEAD + f'<sst {S}><si><t>{ARABIC}</t></si><si><r><t>rich </t></r><r><t>pieces</t></r><rPh><t>spoken</t></rPh></si></sst>'
    styles = HEAD + f'<styleSheet {S}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    first = sheet(cell("A1", 0, "s") + cell("B1", 1, "s"),
                  cell("A2", 40577, "", "1") + '<c r="B2"><f>SUM(B3:B9)</f><v>1250</v></c>' + '<c r="C2" t="inlineStr"><is><t>inline text</t></is></c>')
    more = {
        "xl/_rels/workbook.xml.rels": rels(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml")),
        "xl/sharedStrings.xml": strings, "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": first,
        "xl/worksheets/sheet2.xml": sheet('<c r="A1" t="inlineStr"><is><t>words of a hidden sheet</t></is></c>'),
        "xl/worksheets/_rels/sheet1.xml.rels": rels(("rId1", "comments", "../comments1.xml")),
        "xl/comments1.xml": HEAD + f'<comments {S}><authors><author>Editor</author></authors><commentList><comment ref="A1" authorId="0">'
        "<text><r><t>who signed this?</t></r></text></comment></commentList></comments>",
        "xl/externalLinks/externalLink1.xml": HEAD + f"<externalLink {S}><externalBook><sheetDataSet><sheetData><row r=\"1\">"
        "<cell r=\"A1\" t=\"str\"><v>value of another file</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>",
        "xl/embeddings/list.txt": "embedded in a sheet\n",
    }
    without = {name: text for name, text in more.items() if name != "xl/worksheets/sheet2.xml"}
    whole = package("xl/workbook.xml", book, more)
    bomb = f"<row>{cell('A1', 'x' * 30, 'str')}</row>" * 40_000
    return {
        "good.xlsx": whole,
        "absent_sheet.xlsx": package("xl/workbook.xml", book, without),
        "cut.xlsx": whole[:-300],
        "bad_index.xlsx": package("xl/workbook.xml", book, more | {"xl/worksheets/sheet1.xml": sheet(cell("A1", 99999, "s") + cell("B1", 0, "s"))}),
        "doctype.xlsx": package("xl/workbook.xml", book, more | {"xl/sharedStrings.xml": strings.replace(
            HEAD, HEAD + '<!DOCTYPE s [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>')}),
        "no_sheets.xlsx": package("xl/workbook.xml", HEAD + f"<workbook {S}><sheets/></workbook>"),
        "far_cell.xlsx": package("xl/workbook.xml", book, more | {"xl/worksheets/sheet1.xml": sheet(
            '<c r="XFD1048576" t="inlineStr"><is><t>in the last cell</t></is></c>')}),
        "many_rows.xlsx": package("xl/workbook.xml", book, more | {"xl/worksheets/sheet1.xml": HEAD + f"<worksheet {S}><sheetData>" +
                                                                 bomb + "</sheetData></worksheet>"}),
        "empty.xlsx": b"",
    }


def slide(*texts, show=""):
    lines = "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in texts)
    return HEAD + f"<p:sld {P}{show}><p:cSld><p:spTree><p:sp><p:txBody>{lines}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>"


THREADED = "http://schemas.microsoft.com/office/2018/10/relationships/"


def pptxs():
    order = HEAD + f'<p:presentation {P}><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst></p:presentation>'
    more = {
        "ppt/_rels/presentation.xml.rels": rels(("rId1", "slide", "slides/slide1.xml"), ("rId2", "slide", "slides/slide2.xml"),
                                                ("rId3", "commentAuthors", "commentAuthors.xml"),
                                                ("rId4", THREADED + "authors", "authors.xml")),
        "ppt/slides/slide1.xml": slide(LATIN, show=' show="0"'),
        "ppt/slides/slide2.xml": slide(ARABIC),
        "ppt/slides/_rels/slide1.xml.rels": rels(("rId1", "notesSlide", "../notesSlides/notesSlide1.xml"),
                                                 ("rId2", "comments", "../comments/comment1.xml")),
        "ppt/slides/_rels/slide2.xml.rels": rels(("rId1", THREADED + "comments", "../comments/modernComment_1.xml")),
        "ppt/notesSlides/notesSlide1.xml": slide("words of the notes"),
        "ppt/commentAuthors.xml": HEAD + f'<p:cmAuthorLst {P}><p:cmAuthor id="3" name="Samir Khalil" initials="SK"/></p:cmAuthorLst>',
        "ppt/comments/comment1.xml": HEAD + f'<p:cmLst {P}><p:cm authorId="3" dt="2011-02-03T04:05:06"><p:pos x="1" y="1"/>'
        "<p:text>classic remark</p:text></p:cm></p:cmLst>",
        "ppt/authors.xml": HEAD + '<p188:authorLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main">'
        '<p188:author id="{A1}" name="Nadia Hasan" userId="n" providerId="None"/></p188:authorLst>',
        "ppt/comments/modernComment_1.xml": HEAD + '<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p188:cm id="{C1}" authorId="{A1}" created="2021-02-03T04:05:06">'
        '<p188:replyLst><p188:reply id="{R1}" authorId="{A1}" created="2021-02-04T04:05:06"><p188:txBody><a:bodyPr/><a:p><a:r>'
        "<a:t>an answer in the thread</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst>"
        f"<p188:txBody><a:bodyPr/><a:p><a:r><a:t>{ARABIC_SECOND}</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>",
        "ppt/embeddings/list.txt": "embedded in a slide\n",
    }
    whole = package("ppt/presentation.xml", order, more)
    without = {name: text for name, text in more.items() if name != "ppt/slides/slide1.xml"}
    return {
        "good.pptx": whole,
        "absent_slide.pptx": package("ppt/presentation.xml", order, without),
        "cut.pptx": whole[:-400],
        "climbing_target.pptx": package("ppt/presentation.xml", order, more | {"ppt/_rels/presentation.xml.rels": rels(
            ("rId1", "slide", "../../../../etc/passwd"), ("rId2", "slide", "slides/slide2.xml"))}),
        "blank.pptx": package("ppt/presentation.xml", HEAD + f"<p:presentation {P}/>"),
        "empty.pptx": b"",
    }


def samples():
    return {"docx": docxs(), "xlsx": xlsxs(), "pptx": pptxs()}
