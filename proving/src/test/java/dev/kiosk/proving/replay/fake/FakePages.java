package dev.kiosk.proving.replay.fake;

import dev.kiosk.proving.replay.fake.FakeFace.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists in small pages, so that every test turns some. */
final class FakePages {

    private static final int SIZE = 2;
    private static final Pattern AFTER = Pattern.compile("after=(\\d+)");

    private FakePages() {}

    static Answer page(List<Map<String, Object>> all, String query) {
        Matcher after = AFTER.matcher(query);
        int from = after.find() ? Integer.parseInt(after.group(1)) : 0;
        int to = Math.min(all.size(), from + SIZE);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", all.subList(from, to));
        if (to < all.size()) {
            page.put("next", Integer.toString(to));
        }
        return new Answer(200, page);
    }
}
