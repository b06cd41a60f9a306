package dev.kiosk.backoffice.audit.pages;

import dev.kiosk.backoffice.client.AuditClient.Entry;
import dev.kiosk.backoffice.client.AuditClient.Found;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Entries as rows of a CSV file, RFC 4180. */
@Component
class AuditFile {

    /** With a byte order mark, for spreadsheets. */
    static final String HEADER = "\ufeffat,function,number,who,roles,action,object,from,request,changes\r\n";

    /** What a spreadsheet would compute. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    private final JsonMapper json;

    AuditFile(JsonMapper json) {
        this.json = json;
    }

    String row(Found found) {
        Entry entry = found.entry();
        return List.of(
                        entry.at().toString(),
                        found.function(),
                        String.valueOf(entry.number()),
                        entry.who(),
                        entry.roles(),
                        entry.action(),
                        entry.object(),
                        entry.from(),
                        entry.requestId(),
                        json.writeValueAsString(entry.changes()))
                .stream()
                .map(AuditFile::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String plain = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
