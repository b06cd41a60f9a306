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
