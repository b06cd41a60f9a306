package dev.kiosk.bench.audit;

import dev.kiosk.bench.http.Patience;
import dev.kiosk.bench.http.Wait;
import java.util.List;
import java.util.function.Function;

/**
 * Looks again at what differs, until nothing does, or until nothing has come right for as long as patience lasts: effects
 * travel by events, so a difference may only be early.
 */
record Recheck(Patience patience) {

    /** @param look checks some of the items: first all, then those that differed */
    <T> List<Difference> until(List<T> items, Function<List<T>, List<Checked<T>>> look) {
        Wait wait = patience.start();
        List<Checked<T>> differing = differing(look.apply(items));
        while (!differing.isEmpty() && wait.pause()) {
            List<Checked<T>> now =
                    differing(look.apply(differing.stream().map(Checked::item).toList()));
            if (now.size() < differing.size()) {
                wait.renew();
            }
            differing = now;
        }
        return differing.stream()
                .flatMap(checked -> checked.differences().stream())
                .toList();
    }

    private static <T> List<Checked<T>> differing(List<Checked<T>> checked) {
        return checked.stream().filter(Checked::differs).toList();
    }
}
