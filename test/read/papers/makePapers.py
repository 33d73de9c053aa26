"""Makes the PDFs of this folder from texts.json with programs of different makers, and gold.json with the paragraphs that each shows.

Needs Chromium, LibreOffice, groff, Ghostscript, pdfTeX, and the Python packages reportlab, fpdf2, weasyprint and pikepdf; none is needed to run the
tests. Usage: python makePapers.py [FOLDER]
"""
import html, json, os, re, subprocess, sys, tempfile
from pathlib import Path

here = Path(__file__).parent
out = Path(sys.argv[1]) if len(sys.argv) > 1 else here / "pdf"
texts = json.loads((here / "texts.json").read_text())
gold = {}
MARK = re.compile(r"\{(\d)\}")


def expected(name, text, mark="{} "):
    blocks = []
    for kind, *rest in texts[text]:
        if kind != "fn":
            blocks.append(MARK.sub("", rest[0]))
    blocks += [mark.format(b[1]) + b[2] for b in texts[text] if b[0] == "fn"]
    gold[name] = blocks


def as_html(text, css, footnotes="end", wrap=""):
    body = []
    notes = {b[1]: b[2] for b in texts[text] if b[0] == "fn"}
    for kind, *rest in texts[text]:
        words = html.escape(rest[0], quote=False)
        if footnotes == "float":
            words = MARK.sub(lambda m: f'<span class="fn">{notes[m[1]]}</span>', words)
        else:
            words = MARK.sub(r"<sup>\1</sup>", words)
        if kind == "title":
            body.append(f"<h1>{words}</h1><div class='cols'>")
        elif kind == "h":
            body.append(f"<h2>{words}</h2>")
        elif kind == "li":
            body.append(f"<ul><li>{words}</li></ul>")
        elif kind == "p":
            body.append(f"<p>{words}</p>")
    body.append("</div>")
    if notes and footnotes == "end":
        body += [f"<p class='note'><sup>{n}</sup> {html.escape(t)}</p>" for n, t in notes.items()]
    return f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{wrap}</title><style>{css}</style></head><body>{''.join(body)}</body></html>"


def run(*command, **more):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)


def chromium(name, text, css, header=False):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(as_html(text, css, wrap="A page of ours"))
        more = [] if header else ["--no-pdf-header-footer"]
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", *more, f"--print-to-pdf={out / name}.pdf", str(page))
    expected(name, text)


def weasy(name, text, css, **more):
    from weasyprint import HTML
    HTML(string=as_html(text, css, **more)).write_pdf(out / f"{name}.pdf")
    expected(name, text, "{}. " if more else "{} ")


def office(name, text, css, suffix="html", columns=1):
    with tempfile.TemporaryDirectory() as folder:
        if suffix == "html":
            page = Path(folder) / f"{name}.html"
            page.write_text(as_html(text, css, wrap=""))
        else:
            page = Path(folder) / f"{name}.docx"
            as_docx(text, page, columns)
        run("soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf:writer_web_pdf_Export" if suffix == "html" else "pdf", "--outdir", str(out), str(page))
    expected(name, text)


def as_docx(text, path, columns=1):
    from docx import Document
    from docx.oxml.ns import qn
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "The Larnwick Observer"
    section.footer.paragraphs[0].text = "Larnwick, March 2026"
    cols = section._sectPr.find(qn("w:cols"))
    if columns > 1:
        cols.set(qn("w:num"), str(columns))
    for kind, *rest in texts[text]:
        if kind == "fn":
            document.add_paragraph(f"{rest[0]} {rest[1]}").runs[0].font.size = 90000
        elif kind == "title":
            document.add_heading(rest[0], 1)
        elif kind == "h":
            document.add_heading(rest[0], 2)
        elif kind == "li":
            document.add_paragraph(rest[0], style="List Bullet")
        else:
            p = document.add_paragraph()
            for part in re.split(r"(\{\d\})", rest[0]):
                if MARK.match(part):
                    p.add_run(part[1]).font.superscript = True
                else:
                    p.add_run(part)
    document.save(path)


def reportlab(name, text, columns=1, size=10, justify=True):
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, FrameBreak
    width, height = A4
    gap = 18
    each = (width - 120 - gap * (columns - 1)) / columns

    def edges(canvas, _):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, height - 40, "Weekly digest of the Larnwick press office")
        canvas.drawRightString(width - 60, 30, f"Page {canvas.getPageNumber()}")

    top = Frame(60, height - 130, width - 120, 70, 0, 0, 0, 0)
    frames = [Frame(60 + i * (each + gap), 60, each, height - 200, 0, 0, 0, 0) for i in range(columns)]
    document = BaseDocTemplate(str(out / f"{name}.pdf"), pagesize=A4, title="", pageCompression=1)
    document.addPageTemplates([PageTemplate(frames=[top, *frames], onPage=edges)])
    body = ParagraphStyle("b", fontName="Times-Roman", fontSize=size, leading=size * 1.2, alignment=4 if justify else 0, firstLineIndent=size if columns > 1 else 0, spaceAfter=0 if columns > 1 else 6)
    head = ParagraphStyle("h", parent=body, fontName="Times-Bold", firstLineIndent=0, spaceBefore=8, spaceAfter=4, alignment=0)
    title = ParagraphStyle("t", parent=head, fontSize=20, leading=24)
    note = ParagraphStyle("n", parent=body, fontSize=size * 0.8, leading=size, firstLineIndent=0)
    story = []
    for kind, *rest in texts[text]:
        words = MARK.sub(r"<super size=6>\1</super>", html.escape(rest[0] if kind != "fn" else f"{rest[0]} {rest[1]}", quote=False))
        style = {"title": title, "h": head, "p": body, "li": body, "fn": note}[kind]
        story.append(Paragraph(("• " if kind == "li" else "") + words, style))
        if kind == "title":
            story.append(FrameBreak())
    document.build(story)
    expected(name, text)


def fpdf(name, text, columns=1):
    from fpdf import FPDF
    pdf = FPDF(format="letter")
    pdf.add_page()
    pdf.add_font("deja", fname="/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    pdf.add_font("deja", style="B", fname="/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf")
    (kind, title), *rest = texts[text]
    pdf.set_font("deja", "B", 17)
    pdf.multi_cell(0, 9, title, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    with pdf.text_columns(ncols=columns, gutter=8, text_align="JUSTIFY") as cols:
        for kind, *words in rest:
            pdf.set_font("deja", "B" if kind == "h" else "", 7 if kind == "fn" else 9.5)
            block = f"{words[0]} {words[1]}" if kind == "fn" else MARK.sub("", words[0])
            with cols.paragraph(bottom_margin=3, text_align="LEFT" if kind == "h" else "JUSTIFY") as paragraph:
                paragraph.write(("• " if kind == "li" else "") + block)
    pdf.output(str(out / f"{name}.pdf"))
    expected(name, text)


def groff(name, text, columns=1):
    lines = [".nr PS 10", ".nr VS 12", ".nr LL 6i", ".ds CH The Larnwick Gazette", ".ds CF - % -", ".ds RH"]
    started = False
    for kind, *rest in texts[text]:
        words = rest[0].replace("–", "\\(en").replace("’", "\\(cq").replace("“", "\\(lq").replace("”", "\\(rq").replace("£", "\\[Po]")
        notes = {b[1]: b[2] for b in texts[text] if b[0] == "fn"}
        if kind == "title":
            lines += [".TL", words]
        elif not started:
            lines += [".2C"] if columns == 2 else []
            started = True
        if kind == "h":
            lines += [".SH", words]
        elif kind == "li":
            lines += [".IP \\(bu 2", words]
        elif kind == "p":
            lines.append(".PP")
            for part in re.split(r"(\{\d\}\s*)", words):
                if MARK.match(part):
                    lines[-1] += f"\\*{{{part[1]}\\*}}"
                    lines += [".FS " + part[1], notes[part[1]], ".FE"]
                elif part:
                    lines.append(part.strip())
    page = subprocess.run(["groff", "-ms", "-Tpdf", "-K", "utf8"], input="\n".join(lines).encode(), capture_output=True, check=False)
    (out / f"{name}.pdf").write_bytes(page.stdout)
    expected(name, text)


def tex(name, text, options="", before="", font=""):
    notes = {b[1]: b[2] for b in texts[text] if b[0] == "fn"}
    body = []
    escape = lambda s: s.replace("%", "\\%").replace("&", "\\&").replace("£", "\\pounds{}").replace("“", "``").replace("”", "''").replace("’", "'").replace("–", "--")
    for kind, *rest in texts[text]:
        words = MARK.sub(lambda m: f"\\footnote{{{notes[m[1]]}}}", escape(rest[0]))
        if kind == "title":
            body.append(f"\\title{{{words}}}\\author{{}}\\date{{}}\\maketitle")
        elif kind == "h":
            body.append(f"\\section*{{{words}}}")
        elif kind == "li":
            body.append(f"\\begin{{itemize}}\\item {words}\\end{{itemize}}")
        elif kind == "p":
            body.append(words + "\n\n")
    source = f"\\documentclass[{options}]{{article}}\\usepackage[T1]{{fontenc}}\\usepackage[utf8]{{inputenc}}{font}{before}\\begin{{document}}{chr(10).join(body)}\\end{{document}}"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "page.tex").write_text(source)
        run("pdflatex", "-interaction=batchmode", "page.tex", cwd=folder)
        (out / f"{name}.pdf").write_bytes((Path(folder) / "page.pdf").read_bytes())
    expected(name, text)


PLAIN = "body{font:11pt/1.35 'Liberation Serif',serif;margin:0} h1{font-size:22pt} sup{font-size:60%} .note{font-size:8pt;line-height:1.2}"
JUSTIFIED = PLAIN + ".cols{columns:2;column-gap:18pt;text-align:justify;hyphens:auto} p{margin:0;text-indent:12pt}"
RUNNING = "@page{size:A5;margin:18mm 15mm;@top-center{content:'Tarrow Valley Courier'}@bottom-right{content:counter(page)}}"


def bad():
    """Encrypted ones, and a page that unpacks to a gigabyte, packed twice."""
    import zlib
    from pikepdf import Array, Encryption, Name, Pdf, Stream, StreamDecodeLevel
    (out / "bad").mkdir(exist_ok=True)
    for name, user in (("password", "secret"), ("empty-password", "")):
        Pdf.open(out / "reportlab.pdf").save(out / "bad" / f"{name}.pdf", encryption=Encryption(owner="owner", user=user, R=6))
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(1000)) + packer.flush()
    pdf = Pdf.new()
    pdf.add_blank_page()
    stream = Stream(pdf, zlib.compress(once, 9))
    stream.Filter = Array([Name.FlateDecode, Name.FlateDecode])
    pdf.pages[0].Contents = stream
    pdf.save(out / "bad" / "bomb.pdf", compress_streams=False, stream_decode_level=StreamDecodeLevel.none)


def ghostscript(name, source):
    """The same page written again by Ghostscript."""
    gold[name] = gold[source]
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={out / f'{name}.pdf'}", out / f"{source}.pdf"],
        check=True,
    )


def main():
    out.mkdir(exist_ok=True)
    chromium("chromium", "harbour", PLAIN)
    chromium("chromium-columns", "water", JUSTIFIED)
    chromium("chromium-edges", "museum", PLAIN + "@page{size:A5}", header=True)
    weasy("weasyprint-columns", "museum", JUSTIFIED + RUNNING + "body{font-size:9pt}")
    weasy("weasyprint-footnotes", "water", PLAIN + RUNNING + ".fn{float:footnote;font-size:8pt} body{font-size:10pt}", footnotes="float")
    office("libreoffice", "museum", PLAIN, "docx")
    office("libreoffice-columns", "harbour", PLAIN, "docx", 2)
    reportlab("reportlab", "water")
    reportlab("reportlab-columns", "harbour", 2)
    reportlab("reportlab-three", "museum", 3, 9)
    fpdf("fpdf", "museum")
    fpdf("fpdf-columns", "harbour", 2)
    groff("groff", "water")
    groff("groff-columns", "museum", 2)
    ghostscript("ghostscript", "groff-columns")
    tex("pdftex", "water", font="\\usepackage{lmodern}")
    reportlab("release", "release", size=11)
    weasy("release-columns", "release", JUSTIFIED)
    bad()
    tex("pdftex-columns", "harbour", "twocolumn", font="\\usepackage{mathptmx}")
    (here / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
