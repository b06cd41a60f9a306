package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.Wait;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks again at what differs, until nothing does, or until nothing has come right for as long as patience lasts: effects
 * travel by events, so a difference may only be early. What is looked at later finds patience as it was left.
 */
final class Recheck {

    private final Wait wait;
    private final Consumer<String> progress;

    /** @param progress told, before each wait, what is waited for */
    Recheck(Wait wait, Consumer<String> progress) {
        this.wait = wait;
        this.progress = progress;
    }

    /**
     * @param what the items are, for people
     * @param look checks some of the items: first all, then those that differed
     */
    <T> List<Difference> until(String what, List<T> items, Function<List<T>, List<Checked<T>>> look) {
        List<Checked<T>> differing = differing(look.apply(items));
        while (waits(what, differing.size())) {
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

    private boolean waits(String what, int differing) {
        if (differing == 0) {
            return false;
        }
        progress.accept("waiting for " + differing + " " + what);
        return wait.pause();
    }

    private static <T> List<Checked<T>> differing(List<Checked<T>> checked) {
        return checked.stream().filter(Checked::differs).toList();
    }
}
