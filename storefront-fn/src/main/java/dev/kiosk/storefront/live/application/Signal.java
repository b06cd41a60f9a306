package dev.kiosk.storefront.live.application;

import java.time.Duration;

/**
 * What a stream says to its client.
 *
 * @param <T> its news
 */
public sealed interface Signal<T> {

    /** It is open; a client whose connection breaks comes again after {@code retry}. */
    record Opened<T>(Duration retry) implements Signal<T> {}

    /** Something new. */
    record News<T>(T news) implements Signal<T> {}

    /** Nothing new, but somebody is there. */
    record Alive<T>() implements Signal<T> {}

    /** The end of this connection, not of the news: come again after {@code retry}. */
    record ComeAgain<T>(Duration retry) implements Signal<T> {}

    /** There will be no more news. */
    record Over<T>() implements Signal<T> {}
}
