package dev.kiosk.storefront.invoice.pages;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Which paper a page is of, and which page of it, at its foot. */
final class PageFoot extends PdfPageEventHelper {

    private static final float HEIGHT = 28;

    private final String number;
    private final PdfType type;

    PageFoot(String number, PdfType type) {
        this.number = number;
        this.type = type;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        ColumnText.showTextAligned(
                writer.getDirectContent(),
                Element.ALIGN_RIGHT,
                type.plain(number + " · " + writer.getPageNumber()),
                document.right(),
                HEIGHT,
                0);
    }
}
