{{- define "kiosk.dnsEgress" -}}
- to:
    {{- toYaml .Values.networkPolicy.dnsPeers | nindent 4 }}
  ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- end }}

{{- define "kiosk.postgresEgress" -}}
- ports:
    - port: {{ .Values.networkPolicy.postgresPort }}
  {{- if .Values.postgres.inCluster.enabled }}
  to:
    - podSelector:
        matchLabels:
          app.kubernetes.io/part-of: kiosk
          app.kubernetes.io/component: postgres
  {{- else if .Values.networkPolicy.postgresPeers }}
  to:
    {{- toYaml .Values.networkPolicy.postgresPeers | nindent 4 }}
  {{- end }}
{{- end }}

{{/* The pods behind the broker's ingress; RabbitMQ's run in the Broker's own namespace. */}}
{{- define "kiosk.brokerEgress" -}}
- to:
    {{- if eq .Values.broker.class "RabbitMQ" }}
    - podSelector:
        matchLabels:
          eventing.knative.dev/broker: {{ .Values.broker.name }}
          eventing.knative.dev/brokerRole: ingress
    {{- else }}
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: {{ .Values.networkPolicy.eventingNamespace }}
    {{- end }}
  ports:
    - port: 8080
    - port: 8443
{{- end }}

{{- define "kiosk.ofFunctions" -}}
matchLabels:
  app.kubernetes.io/part-of: kiosk
  app.kubernetes.io/component: function
{{- end }}
