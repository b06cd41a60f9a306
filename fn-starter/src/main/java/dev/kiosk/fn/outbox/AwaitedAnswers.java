package dev.kiosk.fn.outbox;

import dev.kiosk.contracts.EventType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which events of a function are to be answered, and with what. The broker's word is not enough for those: they stay in the
 * outbox and are said again, under their ids, until the answers have come. So a broker that dies with what it holds loses
 * nothing that somebody waits for. Who hears an event again gives the answer that it gave.
 */
public final class AwaitedAnswers {

    /** For a function that waits for nothing. */
    public static final AwaitedAnswers NONE = builder().build();

    private final Map<String, Set<String>> parties;
    private final Map<String, Set<String>> answers;
    private final Map<String, Set<String>> news;

    private AwaitedAnswers(Builder builder) {
        this.parties = Map.copyOf(builder.parties);
        this.answers = Map.copyOf(builder.answers);
        this.news = Map.copyOf(builder.news);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The sources that events of the type wait for; empty for those that wait for nobody. */
    Set<String> partiesOf(String type) {
        return parties.getOrDefault(type, Set.of());
    }

    /** The types of events that one of this type answers, where it was caused by one. */
    Set<String> answeredBy(String type) {
        return answers.getOrDefault(type, Set.of());
    }

    /** The types of events about the same subject that one of this type makes an end of. */
    Set<String> settledBy(String type) {
        return news.getOrDefault(type, Set.of());
    }

    /** Whether anything may wait for events of the type. */
    boolean waitFor(String type) {
        return answers.containsKey(type) || news.containsKey(type);
    }

    /** Collects what is awaited. */
    public static final class Builder {

        private final Map<String, Set<String>> parties = new HashMap<>();
        private final Map<String, Set<String>> answers = new HashMap<>();
        private final Map<String, Set<String>> news = new HashMap<>();

        private Builder() {}

        /** The event waits for each emitter of these types to say one of them because of it. */
        public Builder answeredBy(EventType<?> event, EventType<?>... types) {
            return add(answers, event, types);
        }

        /** The event waits until one of these is said about its subject, whatever the cause. */
        public Builder settledBy(EventType<?> event, EventType<?>... types) {
            return add(news, event, types);
        }

        public AwaitedAnswers build() {
            return new AwaitedAnswers(this);
        }

        private Builder add(Map<String, Set<String>> to, EventType<?> event, EventType<?>... types) {
            for (EventType<?> type : List.of(types)) {
                parties.computeIfAbsent(event.name(), name -> new TreeSet<>())
                        .add(type.source().toString());
                to.computeIfAbsent(type.name(), name -> new TreeSet<>()).add(event.name());
            }
            return this;
        }
    }
}
