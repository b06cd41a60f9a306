{{/* What values.schema.json cannot say: each is refused with one line. */}}
{{- define "kiosk.checks" -}}
{{- include "kiosk.checkPayment" . -}}
{{- include "kiosk.checkBudget" . -}}
{{- include "kiosk.checkBroker" . -}}
{{- include "kiosk.checkEnv" . -}}
{{- include "kiosk.checkAdmin" . -}}
{{/* Which every API server has and no list that Helm makes up for `helm template`. */}}
{{- if .Capabilities.APIVersions.Has "apiregistration.k8s.io/v1" -}}
{{- include "kiosk.checkKnative" . -}}
{{- include "kiosk.checkRelease" . -}}
{{- include "kiosk.checkSecrets" . -}}
{{- include "kiosk.checkEarlierBroker" . -}}
{{- end -}}
{{- end }}

{{- define "kiosk.checkKnative" -}}
{{- $needed := list
  (list "serving.knative.dev/v1" "Knative Serving is not on this cluster: https://knative.dev/docs/install/")
  (list "eventing.knative.dev/v1" "Knative Eventing is not on this cluster: https://knative.dev/docs/install/")
  (list "sources.knative.dev/v1/PingSource" "Knative Eventing is too old on this cluster: it has no PingSource v1.") -}}
{{- if or .Values.eventPolicy.enabled .Values.oidc.issuer -}}
{{- $needed = append $needed (list "eventing.knative.dev/v1alpha1/EventPolicy" "Knative Eventing is too old on this cluster for oidc and eventPolicy: it has no EventPolicy.") -}}
{{- end -}}
{{- range $needed -}}
{{- if not ($.Capabilities.APIVersions.Has (first .)) -}}
{{- fail (last .) -}}
{{- end -}}
{{- end -}}
{{- end }}

{{- define "kiosk.checkRelease" -}}
{{- $there := lookup "serving.knative.dev/v1" "Service" .Release.Namespace "storefront-fn" -}}
{{- $owner := dig "metadata" "annotations" "meta.helm.sh/release-name" .Release.Name $there -}}
{{- if ne $owner .Release.Name -}}
{{- fail (printf "Kiosk is in the namespace %s already, as the release %s: one release in a namespace." .Release.Namespace $owner) -}}
{{- end -}}
{{- end }}

{{/* Where the namespace is there and can be seen: its certificates are in each. */}}
{{- define "kiosk.checkSecrets" -}}
{{- if lookup "v1" "ConfigMap" .Release.Namespace "kube-root-ca.crt" -}}
{{- if not .Values.postgres.inCluster.enabled -}}
{{- range $database := include "kiosk.databases" . | splitList " " -}}
{{- $keys := list $.Values.databases.urlKey $.Values.databases.usernameKey $.Values.databases.passwordKey -}}
{{- $of := get $.Values.databases $database -}}
{{- range $secret := list $of.secret $of.migrationSecret | compact | uniq -}}
{{- include "kiosk.checkSecret" (dict "root" $ "secret" $secret "keys" $keys) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if not .Values.accessSecret.generate -}}
{{- include "kiosk.checkSecret" (dict "root" . "secret" .Values.accessSecret.name "keys" (list .Values.accessSecret.key)) -}}
{{- end -}}
{{- if eq .Values.payment.provider "stripe" -}}
{{- include "kiosk.checkSecret" (dict "root" . "secret" .Values.payment.stripe.secret "keys" (list "secretKey" "webhookSecret")) -}}
{{- end -}}
{{- $admin := .Values.admin -}}
{{- if and $admin.oidc.issuer (not $admin.sessionSecret.generate) -}}
{{- include "kiosk.checkSecret" (dict "root" . "secret" $admin.sessionSecret.name "keys" (list $admin.sessionSecret.key)) -}}
{{- end -}}
{{- $signing := .Values.webhook.signingSecret -}}
{{- if and .Values.webhook.enabled (not $signing.generate) -}}
{{- include "kiosk.checkSecret" (dict "root" . "secret" $signing.name "keys" (list $signing.key)) -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Takes (dict "root" $ "secret" … "keys" …). */}}
{{- define "kiosk.checkSecret" -}}
{{- $data := dig "data" (dict) (lookup "v1" "Secret" .root.Release.Namespace .secret) -}}
{{- range .keys -}}
{{- if not (hasKey $data .) -}}
{{- fail (printf "The namespace %s has no Secret %s with the key %s: knative/README.md says how to make it." $.root.Release.Namespace $.secret .) -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* max-scale x pool size over all Services, and one connection for hints in each pod of the public face, twice for a roll-out,
within what Postgres has for functions. */}}
{{- define "kiosk.checkBudget" -}}
{{- $postgres := .Values.postgres -}}
{{- if $postgres.maxConnections -}}
{{- $needed := 0 -}}
{{- range $name, $service := include "kiosk.services" . | fromYaml -}}
{{- $values := get $.Values $service.values -}}
{{- if $service.database -}}
{{- $hints := ternary 1 0 (eq (default "" $service.face) "public") -}}
{{- $needed = add $needed (mul 2 $values.maxScale (add $values.poolSize $hints)) -}}
{{- end -}}
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

{{- define "kiosk.checkPayment" -}}
{{- if and (eq .Values.payment.provider "sandbox") (not .Values.trying) -}}
{{- fail "payment.provider is sandbox, which takes no money: set payment.provider=stripe or bank-transfer, or trying=true where the shop is only tried." -}}
{{- end -}}
{{- if eq .Values.payment.provider "bank-transfer" -}}
{{- range $name := list "holder" "iban" -}}
{{- if not (get $.Values.payment.bankTransfer $name) -}}
{{- fail (printf "payment.provider is bank-transfer, which needs payment.bankTransfer.%s." $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and (eq .Values.payment.provider "stripe") (not (include "kiosk.shopUrl" .)) -}}
{{- fail "payment.provider is stripe, which has to know where customers come back to: name the shop in domains or admin.shop." -}}
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
