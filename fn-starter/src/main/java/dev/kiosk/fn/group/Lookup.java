package dev.kiosk.fn.group;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What many look for at once is read together, each thing once. In no caller's transaction. */
public final class Lookup<K, V> {

    private final Function<Set<K>, Mono<Map<K, V>>> read;
    private final GroupCommit<K, Optional<V>> crowd;

    Lookup(Function<Set<K>, Mono<Map<K, V>>> read, Groups groups) {
        this.read = read;
        this.crowd = groups.of(this::findAll);
    }

    /** Empty if there is none. */
    public Mono<V> find(K key) {
        return crowd.submit(key).flatMap(Mono::justOrEmpty);
    }

    private Mono<List<Optional<V>>> findAll(List<K> keys) {
        return read.apply(Set.copyOf(keys))
                .map(found -> keys.stream()
                        .map(key -> Optional.ofNullable(found.get(key)))
                        .toList());
    }
}
