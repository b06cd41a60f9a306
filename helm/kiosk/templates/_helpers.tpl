{{/* The Services: whose values, whose image and database, and what tells the two faces of the storefront apart. */}}
{{- define "kiosk.services" -}}
storefront-fn: {what: "The shop that customers reach: pages and API, and no event route at all.", values: storefront, image: storefront-fn, database: storefront, face: public}
storefront-fn-events: {what: "The same image with the event routes and the import only, out of the customers' reach.", values: storefrontEvents, image: storefront-fn, database: storefront, face: inner, inside: true}
order-fn: {what: "Orders, their saga and payments; dead letters of every Trigger end here.", values: order, image: order-fn, database: order, inside: true}
inventory-fn: {what: "Stock and reservations.", values: inventory, image: inventory-fn, database: inventory, inside: true}
backoffice-fn: {what: "The staff's pages, over the other functions' inner interfaces; no database.", values: backoffice, image: backoffice-fn}
{{- if .Values.webhook.enabled }}
webhook-fn: {what: "Merchants' webhooks.", values: webhook, image: webhook-fn, database: webhook, inside: true}
{{- end }}
{{- end }}

{{/* Functions, each with a database: <name>-fn. */}}
{{- define "kiosk.databases" -}}
storefront order inventory{{ if .Values.webhook.enabled }} webhook{{ end }}
{{- end }}

{{/* Labels of an object. Takes (dict "root" $ "name" … "component" …). */}}
{{- define "kiosk.labels" -}}
app.kubernetes.io/name: {{ .name }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
app.kubernetes.io/part-of: kiosk
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- with .root.Values.labels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Labels of a pod: no version among them, for a change is a revision. Takes (dict "root" $ "name" … "component" …). */}}
{{- define "kiosk.podLabels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: kiosk
{{- with .root.Values.pods.labels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* The reference of an image. Takes (dict "root" $ "name" "order-fn" "digest" "sha256:…"). */}}
{{- define "kiosk.image" -}}
{{- $image := .root.Values.image -}}
{{- $name := list $image.registry $image.prefix .name | compact | join "/" -}}
{{- if .digest -}}
{{ $name }}@{{ .digest }}
{{- else -}}
{{ $name }}:{{ $image.tag | default .root.Chart.AppVersion }}
{{- end -}}
{{- end }}

{{/* What a container may do: nothing beyond its work. */}}
{{- define "kiosk.containerSecurity" -}}
runAsNonRoot: true
readOnlyRootFilesystem: true
allowPrivilegeEscalation: false
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* Node placement and pull secrets of a pod. */}}
{{- define "kiosk.placement" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pods.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* A Service as a Destination. Takes (dict "root" $ "service" … "uri" …). */}}
{{- define "kiosk.destination" -}}
ref:
  apiVersion: serving.knative.dev/v1
  kind: Service
  name: {{ .service }}
uri: {{ .uri }}
{{- if .root.Values.oidc.issuer }}
audience: {{ include "kiosk.audience" . }}
{{- end }}
{{- end }}

{{/* Whom a token for a Service is meant for. Takes (dict "root" $ "service" …). */}}
{{- define "kiosk.audience" -}}
serving.knative.dev/service/{{ .root.Release.Namespace }}/{{ .service }}
{{- end }}

{{/* How a Trigger or the Broker delivers. */}}
{{- define "kiosk.delivery" -}}
{{- toYaml .Values.broker.delivery }}
deadLetterSink:
  {{- include "kiosk.destination" (dict "root" . "service" "order-fn" "uri" "/dead-letters") | nindent 2 }}
{{- end }}
