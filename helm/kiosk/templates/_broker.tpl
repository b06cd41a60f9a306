{{/* The class as Knative calls it. */}}
{{- define "kiosk.brokerClass" -}}
{{- get (dict "in-memory" "MTChannelBasedBroker" "Kafka" "Kafka" "RabbitMQ" "RabbitMQBroker") .Values.broker.class -}}
{{- end }}

{{/* Where functions publish. */}}
{{- define "kiosk.brokerUrl" -}}
{{- $broker := .Values.broker -}}
{{- if $broker.ingressUrl -}}
{{ $broker.ingressUrl }}
{{- else if eq $broker.class "RabbitMQ" -}}
http://{{ $broker.name }}-broker-ingress.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}
{{- else -}}
{{- $ingress := ternary "kafka-broker-ingress" "broker-ingress" (eq $broker.class "Kafka") -}}
http://{{ $ingress }}.{{ .Values.networkPolicy.eventingNamespace }}.svc.{{ .Values.clusterDomain }}/{{ .Release.Namespace }}/{{ $broker.name }}
{{- end -}}
{{- end }}

{{/* A Broker that this release made under another name holds events: Helm would delete it with them. */}}
{{- define "kiosk.checkEarlierBroker" -}}
{{- range (lookup "eventing.knative.dev/v1" "Broker" .Release.Namespace "").items -}}
{{- $annotations := .metadata.annotations | default dict -}}
{{- $ours := eq (get $annotations "meta.helm.sh/release-name") $.Release.Name -}}
{{- $kept := eq (get $annotations "helm.sh/resource-policy") "keep" -}}
{{- if and $ours (not $kept) (ne .metadata.name $.Values.broker.name) -}}
{{- fail (printf "The Broker %s would be deleted with the events that it holds: docs/operations.md, \"Another Broker\", says how it is drained." .metadata.name) -}}
{{- end -}}
{{- end -}}
{{- end }}
