package dev.kiosk.proving.process;

import dev.kiosk.local.BrokerLocal;
import dev.kiosk.local.function.FunctionEnvironment;
import dev.kiosk.local.function.FunctionMain;
import dev.kiosk.local.function.SecretValues;
import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.postgres.Database;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the processes: a function's as its pod would be, with the environment of its manifest. */
final class Programs {

    private final Settings settings;
    private final Endpoints endpoints;
    private final AotCache cache;

    Programs(Settings settings, Endpoints endpoints, AotCache cache) {
        this.settings = settings;
        this.endpoints = endpoints;
        this.cache = cache;
    }

    /** @param ingress where the functions find the broker */
    List<OsProcess> function(FunctionService service, SecretValues secrets, URI ingress) {
        List<URI> uris = endpoints.of(service.name());
        Map<String, String> manifest = FunctionEnvironment.variables(service, secrets, ingress.toString());
        return IntStream.range(0, uris.size())
                .mapToObj(i -> function(service, manifest, uris.get(i), uris.size() == 1 ? "" : "-" + (i + 1)))
                .toList();
    }

    /** @param routes where the broker finds the Services */
    OsProcess broker(Database database, Map<String, URI> routes) {
        URI uri = endpoints.of(Endpoints.BROKER).getFirst();
        List<String> arguments = new ArrayList<>(List.of(
                "--manifests=" + settings.manifests.toAbsolutePath(),
                "--port=" + uri.getPort(),
                "--database=pg://" + database.host() + ":" + database.port() + "/" + database.name()));
        arguments.addAll(settings.brokerOptions);
        routes.forEach((service, route) -> arguments.add("--service=" + service + "=" + route));
        return process(
                Endpoints.BROKER,
                BrokerLocal.class.getName(),
                JavaCommand.of(
                        BrokerLocal.class.getName(),
                        arguments,
                        settings.javaOptions,
                        cache.optionsOf(Endpoints.BROKER)),
                JavaCommand.environment(Map.of("KIOSK_BROKER_PASSWORD", database.password()), List.of()),
                uri);
    }

    private OsProcess function(FunctionService service, Map<String, String> manifest, URI uri, String suffix) {
        Map<String, String> variables = new LinkedHashMap<>(manifest);
        variables.put("PORT", Integer.toString(uri.getPort()));
        variables.put("KIOSK_FN_METRICS_PORT", Integer.toString(endpoints.metricsOf(uri)));
        variables.put("SERVER_ADDRESS", uri.getHost());
        settings.variables.forEach((name, value) -> variables.put(name, located(value)));
        List<Path> patches = settings.patchesOf(service.function());
        String main = FunctionMain.of(service).getName();
        return process(
                service.name() + suffix,
                main,
                JavaCommand.of(main, List.of(), settings.javaOptions, cache.optionsOf(service.function())),
                JavaCommand.environment(variables, patches),
                uri.resolve("/actuator/health/readiness"));
    }

    /** {@code {order-fn}} is where that Service listens. */
    private String located(String value) {
        return value.startsWith("{") && value.endsWith("}")
                ? endpoints
                        .of(value.substring(1, value.length() - 1))
                        .getFirst()
                        .toString()
                : value;
    }

    private OsProcess process(
            String name, String program, List<String> command, Map<String, String> environment, URI health) {
        return new OsProcess(name, program, command, environment, health, settings.work.resolve(name + ".log"));
    }
}
