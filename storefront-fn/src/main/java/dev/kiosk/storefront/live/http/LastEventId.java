package dev.kiosk.storefront.live.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far a client says that it has read. */
public final class LastEventId {

    public static final String HEADER = "Last-Event-ID";

    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,8}");

    private LastEventId() {}

    /** 0, hence everything, for what no stream ever gave out: an EventSource can do nothing with a refusal. */
    public static long read(@Nullable String header) {
        return header != null && POSITION.matcher(header).matches() ? Long.parseLong(header) : 0;
    }
}
