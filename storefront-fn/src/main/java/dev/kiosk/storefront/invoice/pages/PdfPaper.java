package dev.kiosk.storefront.invoice.pages;

import dev.kiosk.storefront.pricing.pages.Sum;
import dev.kiosk.storefront.web.pages.Texts;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Lays a paper out on A4. */
final class PdfPaper {

    private static final float MARGIN = 54;
    private static final float GAP = 18;
    private static final float PADDING = 4;
    private static final int WHOLE_WIDTH = 100;
    private static final int COLUMNS = 4;

    private final PaperView paper;
    private final Texts texts;
    private final PdfType type = new PdfType();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);

    private PdfPaper(PaperView paper, Texts texts) {
        this.paper = paper;
        this.texts = texts;
    }

    static byte[] of(PaperView paper, Texts texts) {
        return new PdfPaper(paper, texts).print();
    }

    private byte[] print() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfWriter.getInstance(document, bytes).setPageEvent(new PageFoot(paper.number(), type));
        document.addTitle(paper.title());
        document.setDocumentLanguage(texts.language());
        document.open();
        lines(paper.seller(), GAP);
        lines(paper.buyer(), GAP);
        Paragraph title = new Paragraph(type.large(paper.title()));
        title.setSpacingAfter(GAP / 2);
        document.add(title);
        document.add(facts());
        if (!paper.goods().isEmpty()) {
            document.add(goods());
        }
        document.add(sums());
        if (!paper.rates().isEmpty()) {
            document.add(rates());
        }
        document.close();
        return bytes.toByteArray();
    }

    /** The first of them in bold. */
    private void lines(List<String> lines, float after) {
        for (int i = 0; i < lines.size(); i++) {
            Paragraph line = new Paragraph(i == 0 ? type.bold(lines.get(i)) : type.plain(lines.get(i)));
            line.setSpacingAfter(i == lines.size() - 1 ? after : 0);
            document.add(line);
        }
    }

    private PdfPTable facts() {
        PdfPTable table = table(1, 3);
        for (PaperView.Fact fact : paper.facts()) {
            table.addCell(cell(type.plain(fact.name()), Element.ALIGN_LEFT, false));
            table.addCell(cell(type.plain(fact.value()), Element.ALIGN_LEFT, false));
        }
        return table;
    }

    private PdfPTable goods() {
        PdfPTable table = table(5, 1, 2, 2);
        head(table, "invoice.item", "invoice.quantity", "invoice.price", "invoice.amount");
        rows(table, paper.goods());
        return table;
    }

    private PdfPTable rates() {
        PdfPTable table = table(1, 1, 1, 1);
        head(table, "invoice.rate", "invoice.net", "invoice.tax", "invoice.gross");
        rows(table, paper.rates());
        return table;
    }

    private PdfPTable sums() {
        PdfPTable table = table(COLUMNS, 1);
        for (Sum sum : paper.sums()) {
            table.addCell(cell(text(sum, sum.label()), Element.ALIGN_LEFT, sum.isTotal()));
            table.addCell(cell(text(sum, sum.amount()), Element.ALIGN_RIGHT, sum.isTotal()));
        }
        return table;
    }

    private Phrase text(Sum sum, String text) {
        return sum.isTotal() ? type.bold(text) : type.plain(text);
    }

    private void head(PdfPTable table, String... keys) {
        for (int column = 0; column < keys.length; column++) {
            table.addCell(cell(type.bold(texts.text(keys[column])), alignment(column), true));
        }
        table.setHeaderRows(1);
    }

    private void rows(PdfPTable table, List<List<String>> rows) {
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                table.addCell(cell(type.plain(row.get(column)), alignment(column), true));
            }
        }
    }

    private static int alignment(int column) {
        return column == 0 ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT;
    }

    private static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(WHOLE_WIDTH);
        table.setSpacingAfter(GAP);
        return table;
    }

    private static PdfPCell cell(Phrase text, int alignment, boolean ruled) {
        PdfPCell cell = new PdfPCell(text);
        cell.setBorder(ruled ? Rectangle.BOTTOM : Rectangle.NO_BORDER);
        cell.setBorderWidth(ruled ? 0.5f : 0);
        cell.setPadding(PADDING);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }
}
