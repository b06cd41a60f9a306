package dev.kiosk.tally.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.tally.domain.Count;

record NumberRequest(long number) {

    NumberRequest {
        if (number < 0 || number == Long.MAX_VALUE) {
            throw Problem.invalid("number is not negative, and has a next one");
        }
    }

    Count count() {
        return new Count(number);
    }
}
