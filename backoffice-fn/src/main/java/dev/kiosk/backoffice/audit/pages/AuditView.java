package dev.kiosk.backoffice.audit.pages;

import dev.kiosk.backoffice.client.AuditClient.Change;
import dev.kiosk.backoffice.client.AuditClient.Entry;
import dev.kiosk.backoffice.client.AuditClient.Found;
import dev.kiosk.backoffice.client.AuditClient.Result;
import dev.kiosk.backoffice.client.AuditClient.Search;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import dev.kiosk.ui.page.Urls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the audit log, the latest first.
 *
 * @param search as it was typed
 * @param most entries of a page
 */
public record AuditView(Frame frame, Search search, Result result, int most) implements AdminView {

    static final String PATH = "/admin/audit";
    private static final int LONGEST = 300;

    /** A column, and what was and is in it. */
    public record Column(String name, String was, String now) {}

    public Listing<Found> list() {
        boolean isFull = result.found().size() == most;
        return Listing.of(
                result.found(), isFull ? result.found().getLast().entry().at().toString() : null, PATH, parameters());
    }

    /** Functions whose part is missing; empty for none. */
    public String away() {
        return String.join(", ", result.away());
    }

    public String file() {
        return Urls.query(PATH + "/export", parameters());
    }

    public String who(Found found) {
        return found.entry().who().isEmpty() ? "nobody said who" : found.entry().who();
    }

    public String summary(Entry entry) {
        return entry.changes().size() == 1
                ? entry.changes().getFirst().record() + ", "
                        + entry.changes().getFirst().done()
                : Figures.number(entry.changes().size()) + " rows";
    }

    public List<Column> columns(Change change) {
        Map<String, @Nullable Object> before = Objects.requireNonNullElse(change.before(), Map.of());
        Map<String, @Nullable Object> after = Objects.requireNonNullElse(change.after(), Map.of());
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Column(name, text(before.get(name)), text(after.get(name))))
                .toList();
    }

    private static String text(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("who", search.who());
        parameters.put("what", search.what());
        parameters.put("object", search.object());
        parameters.put("from", search.since());
        parameters.put("to", search.until());
        return parameters;
    }

    @Override
    public String template() {
        return "audit";
    }
}
