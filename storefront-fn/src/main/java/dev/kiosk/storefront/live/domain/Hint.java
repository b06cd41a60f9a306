package dev.kiosk.storefront.live.domain;

import java.util.Set;

/** That something may have changed; what, the tables tell. Hints get lost, so nobody relies on one for long. */
public sealed interface Hint {

    /** One of these changed. */
    record Changed(Set<Topic> topics) implements Hint {

        public Changed {
            topics = Set.copyOf(topics);
        }
    }

    /** Too much changed to say what. */
    record Anything() implements Hint {}

    /** Something that products are made of changed, other than what is left of a SKU. */
    record CatalogueChanged() implements Hint {}

    /** From now on hints are heard; anything may have changed before. */
    record Heard() implements Hint {}

    /** From now on, until {@link Heard}, none is. */
    record Lost() implements Hint {}
}
