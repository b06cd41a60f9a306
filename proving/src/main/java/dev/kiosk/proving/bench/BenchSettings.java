package dev.kiosk.proving.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and where everything is.
 *
 * @param only names of parts; all if empty
 * @param data files of the Online Retail format; null takes baskets that are made up
 * @param users how many at once, for whole orders
 * @param root of the project
 * @param work for data and logs; a new folder
 * @param binaries where the programs of Postgres are unpacked to
 * @param results where the numbers go
 */
public record BenchSettings(
        Pace pace,
        List<String> only,
        @Nullable Path data,
        List<Integer> users,
        Path root,
        Path work,
        Path binaries,
        Path results) {

    public BenchSettings {
        only = List.copyOf(only);
        users = List.copyOf(users);
    }

    boolean wants(String part) {
        return only.isEmpty() || only.contains(part);
    }
}
