{{/* A Knative Service. Takes (dict "root" $ "name" "order-fn"). */}}
{{- define "kiosk.service" -}}
{{- $root := .root -}}
{{- $name := .name -}}
{{- $service := get (include "kiosk.services" $root | fromYaml) $name -}}
{{- $own := get $root.Values $service.values -}}
{{- $asksCluster := and $root.Values.oidc.issuer $root.Values.oidc.clusterCredentials $service.inside -}}
{{- $asked := get (dict "order-fn" (include "kiosk.subscribingServices" $root | splitList " ") "backoffice-fn" (ternary (concat (list "storefront-fn-events" "order-fn" "inventory-fn") (ternary (list "webhook-fn") list $root.Values.webhook.enabled)) list (not (empty $root.Values.admin.oidc.issuer)))) $name -}}
{{- $asksFunctions := and $root.Values.oidc.issuer $asked -}}
{{- $verifies := and $root.Values.databases.ca.secret $service.database -}}
{{- $publishes := and $root.Values.eventPolicy.enabled $service.database -}}
{{- $context := dict "root" $root "name" $name "service" $service "component" "function" -}}
# {{ $service.what }}
apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: {{ $name }}
  namespace: {{ $root.Release.Namespace }}
  labels:
    {{- include "kiosk.labels" $context | nindent 4 }}
    {{- if $service.inside }}
    networking.knative.dev/visibility: cluster-local
    {{- end }}
spec:
  template:
    metadata:
      # Pods carry these: network policies and monitors find them by it.
      labels:
        {{- include "kiosk.podLabels" $context | nindent 8 }}
      annotations:
        # To zero when nobody is there; a sale is warmed beforehand (`ops warm`).
        autoscaling.knative.dev/min-scale: {{ $own.minScale | quote }}
        # Postgres pays for every pod: max-scale x pool size over all Services, twice during a roll-out, stays within what it allows.
        autoscaling.knative.dev/max-scale: {{ $own.maxScale | quote }}
        {{- if and $own.requestsPerSecond (not (hasKey $own.annotations "autoscaling.knative.dev/target")) }}
        # By concurrency, which counts streams, seventy customers that only wait would be a pod.
        autoscaling.knative.dev/metric: rps
        autoscaling.knative.dev/target: {{ $own.requestsPerSecond | quote }}
        {{- end }}
        {{- with $own.podRetention }}
        # Who is away for some minutes does not wait for a start twice.
        autoscaling.knative.dev/scale-to-zero-pod-retention-period: {{ . }}
        {{- end }}
        checksum/config: {{ include "kiosk.checksum" $context }}
        {{- with $own.annotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      # A request's whole life. It exceeds the 30 s drain of a pod on its way out and the 25 s shutdown phase after it; a
      # broker's delivery (30 s, cold start included) ends before.
      timeoutSeconds: {{ $own.timeoutSeconds }}
      # Requests in a pod at once. Requests wait without a thread, so the pod's one CPU, not this number, bounds its throughput;
      # what is above waits in the queue-proxy, not in memory. 0: streams are requests too, and the function has its own limits.
      containerConcurrency: {{ $own.concurrency }}
      serviceAccountName: {{ $name }}
      enableServiceLinks: false
      automountServiceAccountToken: false
      {{- with include "kiosk.placement" $root }}
      {{- . | nindent 6 }}
      {{- end }}
      containers:
        - image: {{ include "kiosk.image" (dict "root" $root "name" $service.image "digest" (get $root.Values.image.digests ($service.database | default $service.values))) }}
          imagePullPolicy: {{ $root.Values.image.pullPolicy }}
          env:
            {{- include "kiosk.env" $context | nindent 12 }}
          # Asked every second until the start is over, and never again: the kubelet's first look at Knative's own probe gives up
          # after a second, and the next comes ten later. Serving does not fill in this port; without `ports` it is 8080.
          startupProbe:
            httpGet:
              path: /actuator/health/readiness
              port: 8080
            periodSeconds: 1
            timeoutSeconds: 5
            failureThreshold: 600
          # Ready is: the database answers, and its schema is what this image needs. Without a period of its own, Knative
          # probes many times a second until the first success, which a start from zero is waiting for.
          readinessProbe:
            httpGet:
              path: /actuator/health/readiness
          livenessProbe:
            httpGet:
              path: /actuator/health/liveness
            initialDelaySeconds: 10
            periodSeconds: 10
            timeoutSeconds: 5
          resources:
            {{- toYaml $own.resources | nindent 12 }}
          securityContext:
            {{- include "kiosk.containerSecurity" $root | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
            {{- if $verifies }}
            {{- include "kiosk.databaseCaMount" $root | nindent 12 }}
            {{- end }}
            {{- if $publishes }}
            - name: broker-token
              mountPath: /var/run/secrets/kiosk-broker
              readOnly: true
            {{- end }}
            {{- if $asksFunctions }}
            - name: functions
              mountPath: /var/run/secrets/kiosk-functions
              readOnly: true
            {{- end }}
            {{- if $asksCluster }}
            - name: issuer
              mountPath: /var/run/secrets/kiosk-issuer
              readOnly: true
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {}
        {{- if $verifies }}
        {{- include "kiosk.databaseCa" $root | nindent 8 }}
        {{- end }}
        {{- if $publishes }}
        - name: broker-token
          projected:
            sources:
              - serviceAccountToken:
                  audience: eventing.knative.dev/broker/{{ $root.Release.Namespace }}/{{ $root.Values.broker.name }}
                  expirationSeconds: 3600
                  path: token
        {{- end }}
        {{- if $asksFunctions }}
        # A token for each function that this one asks: one is good for one audience.
        - name: functions
          projected:
            sources:
              {{- range $asked }}
              - serviceAccountToken:
                  audience: {{ include "kiosk.audience" (dict "root" $root "service" .) }}
                  expirationSeconds: 3600
                  path: {{ . }}
              {{- end }}
        {{- end }}
        {{- if $asksCluster }}
        - name: issuer
          projected:
            sources:
              - serviceAccountToken:
                  expirationSeconds: 3600
                  path: token
              - configMap:
                  name: kube-root-ca.crt
                  items:
                    - {key: ca.crt, path: ca.crt}
        {{- end }}
  {{- with $own.traffic }}
  traffic:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
