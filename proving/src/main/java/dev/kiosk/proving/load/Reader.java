package dev.kiosk.proving.load;

import dev.kiosk.proving.shop.Answer;
import dev.kiosk.proving.shop.Call;
import dev.kiosk.proving.shop.HttpCalls;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks for one path after the other; all readers take turns at the same ones. */
public record Reader(HttpCalls http, URI target, List<String> paths, AtomicInteger next) implements User {
    private static final int OK = 200;

    @Override
    public Outcome act() {
        String path = paths.get(Math.floorMod(next.getAndIncrement(), paths.size()));
        Answer answer = http.send(Call.get(target.resolve(path)));
        return answer.status() == OK ? Outcome.GOOD : new Outcome(0, answer.toString());
    }
}
