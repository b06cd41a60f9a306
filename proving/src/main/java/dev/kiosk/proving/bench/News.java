package dev.kiosk.proving.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long news takes from where it is told to who follows. */
final class News {

    private static final Pattern CODE = Pattern.compile("news-[0-9]+");

    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final List<Duration> took = Collections.synchronizedList(new ArrayList<>());

    void sent(String code) {
        sentAt.put(code, System.nanoTime());
    }

    void heard(String data) {
        Matcher code = CODE.matcher(data);
        Long sent = code.find() ? sentAt.get(code.group()) : null;
        if (sent != null) {
            took.add(Duration.ofNanos(System.nanoTime() - sent));
        }
    }

    int count() {
        return took.size();
    }

    double millis(double share) {
        List<Duration> sorted = took.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1))
                        .toNanos()
                / 1e6;
    }
}
