package dev.kiosk.ops.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.knative.eventing.v1.Broker;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.eventing.v1alpha1.EventPolicy;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.serving.v1beta1.DomainMapping;
import io.fabric8.knative.sources.v1.PingSource;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which model an object is read with. A kind that is not here is not meant to be installed. */
final class Models {

    private static final Map<String, Class<?>> BY_KIND = Map.ofEntries(
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Secret", Secret.class),
            Map.entry("v1 Pod", Pod.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1 Service", io.fabric8.kubernetes.api.model.Service.class),
            Map.entry("apps/v1 StatefulSet", StatefulSet.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("serving.knative.dev/v1 Service", Service.class),
            Map.entry("serving.knative.dev/v1beta1 DomainMapping", DomainMapping.class),
            Map.entry("eventing.knative.dev/v1 Broker", Broker.class),
            Map.entry("eventing.knative.dev/v1 Trigger", Trigger.class),
            Map.entry("eventing.knative.dev/v1alpha1 EventPolicy", EventPolicy.class),
            Map.entry("eventing.knative.dev/v1alpha1 RabbitmqBrokerConfig", RabbitmqBrokerConfig.class),
            Map.entry("sources.knative.dev/v1 PingSource", PingSource.class),
            Map.entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class));

    private Models() {}

    /** Fails on a kind that is unknown, and on a field that its model does not have. */
    static Object strictly(KubeObject object) {
        Class<?> model = BY_KIND.get(object.apiVersion() + " " + object.kind());
        if (model == null) {
            throw new AssertionError("no model for " + object.apiVersion() + " " + object.kind());
        }
        return object.as(model);
    }

    /** As eventing-rabbitmq's CustomResourceDefinition describes it; Fabric8 has no model of it. */
    record RabbitmqBrokerConfig(
            String apiVersion,
            String kind,
            ObjectMeta metadata,
            @JsonProperty(required = true) Spec spec) {

        record Spec(
                @JsonProperty(required = true) Reference rabbitmqClusterReference,
                String queueType,
                @Nullable String vhost) {}

        record Reference(
                @Nullable String name,
                String namespace,
                @Nullable Name connectionSecret) {}

        record Name(String name) {}
    }
}
