package dev.kiosk.storefront.catalogue.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.catalogue.application.CsvAssembler.CsvRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvAssemblerTest {

    @Test
    void readsFieldsAndCountsLines() {
        assertThat(rows("a,b", "", "c,\"d, \"\"e\"\"\""))
                .containsExactly(fields(1, "a", "b"), fields(3, "c", "d, \"e\""));
    }

    @Test
    void letsAQuotedFieldSpanLines() {
        assertThat(rows("a,\"b", "", "c\",d", "e,f"))
                .containsExactly(fields(1, "a", "b\n\nc", "d"), fields(4, "e", "f"));
    }

    @Test
    void takesAQuoteInsideAFieldAsItIs() {
        assertThat(rows("5\" pot,3", "x,y")).containsExactly(fields(1, "5\" pot", "3"), fields(2, "x", "y"));
    }

    @Test
    void partsFieldsBySemicolonsIfTheFirstLineHasMoreOfThem() {
        assertThat(rows("", "a,1;b;c", "d,e;\"f;g\";h"))
                .containsExactly(fields(2, "a,1", "b", "c"), fields(3, "d,e", "f;g", "h"));
    }

    @Test
    void dropsAByteOrderMark() {
        assertThat(rows("\uFEFFa,b")).containsExactly(fields(1, "a", "b"));
    }

    @Test
    void losesOneLineToAQuoteThatIsNeverClosed() {
        assertThat(rows("a,b", "c,\"d", "e,f", "g,h"))
                .containsExactly(
                        fields(1, "a", "b"),
                        new CsvRow.Unreadable(2, "a quoted field is never closed"),
                        fields(3, "e", "f"),
                        fields(4, "g", "h"));
    }

    @Test
    void losesOneLineToAQuoteThatALaterOneSeemsToClose() {
        assertThat(rows("c,\"d", "e,\"f, g\"", "h,i"))
                .containsExactly(
                        new CsvRow.Unreadable(1, "a quoted field is followed by something else than a comma"),
                        fields(2, "e", "f, g"),
                        fields(3, "h", "i"));
    }

    @Test
    void doesNotWaitForeverForAQuote() {
        CsvAssembler csv = new CsvAssembler();
        List<CsvRow> found = new ArrayList<>(csv.next("a,\"b"));
        for (int i = 0; i < 100; i++) {
            found.addAll(csv.next("x".repeat(1_000) + ",y"));
        }

        assertThat(found).startsWith(new CsvRow.Unreadable(1, "a quoted field is never closed"));
        assertThat(found).hasSize(101);
    }

    @Test
    void reportsACarriageReturnOfItsOwn() {
        assertThat(rows("a\rb,c", "d,e"))
                .containsExactly(new CsvRow.Unreadable(1, "a carriage return stands alone"), fields(2, "d", "e"));
    }

    private static List<CsvRow> rows(String... lines) {
        CsvAssembler csv = new CsvAssembler();
        List<CsvRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.addAll(csv.next(line));
        }
        rows.addAll(csv.end());
        return rows;
    }

    private static CsvRow fields(long line, String... fields) {
        return new CsvRow.Fields(line, List.of(fields));
    }
}
