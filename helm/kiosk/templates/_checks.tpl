{{/* What values.schema.json cannot say: each is refused with one line. */}}
{{- define "kiosk.checks" -}}
{{- include "kiosk.checkBudget" . -}}
{{- include "kiosk.checkBroker" . -}}
{{- include "kiosk.checkEnv" . -}}
{{- include "kiosk.checkAdmin" . -}}
{{- end }}

{{/* max-scale x pool size over all Services, and one connection for hints in each pod of the public face, twice for a roll-out,
within what Postgres has for functions. */}}
{{- define "kiosk.checkBudget" -}}
{{- $postgres := .Values.postgres -}}
{{- if $postgres.maxConnections -}}
{{- $needed := 0 -}}
{{- range $name, $service := include "kiosk.services" . | fromYaml -}}
{{- $values := get $.Values $service.values -}}
{{- $hints := ternary 1 0 (eq (default "" $service.face) "public") -}}
{{- $needed = add $needed (mul 2 $values.maxScale (add $values.poolSize $hints)) -}}
{{- end -}}
{{- $allowed := sub $postgres.maxConnections $postgres.reservedConnections -}}
{{- if gt ($needed | int) ($allowed | int) -}}
{{- fail (printf "maxScale x poolSize over all Services, twice for a roll-out, is %d connections; postgres.maxConnections less postgres.reservedConnections leaves %d. Lower the one or raise the other." ($needed | int) ($allowed | int)) -}}
{{- end -}}
{{- end -}}
{{- range $name, $service := include "kiosk.services" . | fromYaml -}}
{{- $values := get $.Values $service.values -}}
{{- if gt ($values.minScale | int) ($values.maxScale | int) -}}
{{- fail (printf "%s.minScale is %d, more than %s.maxScale, which is %d." $service.values ($values.minScale | int) $service.values ($values.maxScale | int)) -}}
{{- end -}}
{{- end -}}
{{- end }}

{{- define "kiosk.checkAdmin" -}}
{{- $oidc := .Values.admin.oidc -}}
{{- if and $oidc.issuer (or (not $oidc.clientId) (not $oidc.url)) -}}
{{- fail "admin.oidc.issuer needs admin.oidc.clientId and admin.oidc.url." -}}
{{- end -}}
{{- end }}

{{- define "kiosk.checkBroker" -}}
{{- $rabbit := .Values.broker.rabbitmq -}}
{{- if and .Values.broker.create (eq .Values.broker.class "RabbitMQ") -}}
{{- if eq (empty $rabbit.cluster) (empty $rabbit.connectionSecret) -}}
{{- fail "broker.class RabbitMQ needs either broker.rabbitmq.cluster or broker.rabbitmq.connectionSecret." -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Knative sets these itself and refuses a Service that does, or worse, takes it. */}}
{{- define "kiosk.checkEnv" -}}
{{- $all := .Values.pods.extraEnv -}}
{{- range $name, $service := include "kiosk.services" . | fromYaml -}}
{{- $all = concat $all (get $.Values $service.values).extraEnv -}}
{{- end -}}
{{- range $all -}}
{{- if has .name (list "PORT" "K_SERVICE" "K_REVISION" "K_CONFIGURATION") -}}
{{- fail (printf "extraEnv must not set %s: Knative does." .name) -}}
{{- end -}}
{{- end -}}
{{- end }}
