package dev.kiosk.tally.http;

import dev.kiosk.tally.domain.Count;

record NumberResponse(long number) {

    static NumberResponse of(Count count) {
        return new NumberResponse(count.number());
    }
}
