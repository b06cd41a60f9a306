{{/* Who a database is reached as. Takes (dict "root" $ "secret" …). */}}
{{- define "kiosk.databaseEnv" -}}
{{- $keys := .root.Values.databases -}}
- name: SPRING_R2DBC_URL
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ $keys.urlKey }}
- name: SPRING_R2DBC_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ $keys.usernameKey }}
- name: SPRING_R2DBC_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ $keys.passwordKey }}
{{- end }}

{{/* Who vouches for the database's server, and where a container finds it. */}}
{{- define "kiosk.databaseCa" -}}
- name: postgres-ca
  secret:
    secretName: {{ .Values.databases.ca.secret }}
    items:
      - {key: {{ .Values.databases.ca.key }}, path: ca.crt}
{{- end }}
{{- define "kiosk.databaseCaMount" -}}
- name: postgres-ca
  mountPath: /var/run/secrets/kiosk-postgres
  readOnly: true
{{- end }}

{{/* How the storefront writes to customers: the public face the letters that somebody waits for. Takes $. */}}
{{- define "kiosk.mailEnv" -}}
{{- range $i, $key := list "url" "from" "shop" }}
{{- if $i }}
{{ end -}}
- name: KIOSK_STOREFRONT_MAIL_{{ upper $key }}
  valueFrom:
    secretKeyRef:
      name: {{ $.Values.mail.secret }}
      key: {{ $key }}
      optional: true
{{- end }}
{{- end }}

{{/* Where customers reach the shop, as far as that is said. */}}
{{- define "kiosk.shopUrl" -}}
{{- $url := .Values.admin.shop -}}
{{- range .Values.domains -}}
{{- if and (not $url) (eq (.service | default "storefront-fn") "storefront-fn") -}}
{{- $url = printf "%s://%s" (ternary "https" "http" (not (empty .tlsSecret))) .host -}}
{{- end -}}
{{- end -}}
{{ $url | trimSuffix "/" }}
{{- end }}

{{/* Who hears what: files/routing.yaml, of what is installed. */}}
{{- define "kiosk.routing" -}}
{{- $services := include "kiosk.services" . | fromYaml -}}
{{- $routing := dict -}}
{{- range $place, $events := .Files.Get "files/routing.yaml" | fromYaml -}}
{{- if hasKey $services (splitList "/" $place | first) -}}
{{- $_ := set $routing $place $events -}}
{{- end -}}
{{- end -}}
{{ $routing | toYaml }}
{{- end }}

{{/* The subscribers that Triggers deliver to, by commas: each an address, and the events that it hears. */}}
{{- define "kiosk.subscribers" -}}
{{- $urls := list -}}
{{- range $place, $events := include "kiosk.routing" . | fromYaml -}}
{{- $parts := splitn "/" 2 $place -}}
{{- $urls = append $urls (printf "http://%s.%s.svc.%s/%s#%s" $parts._0 $.Release.Namespace $.Values.clusterDomain ($parts._1 | default "events") (join "+" $events)) -}}
{{- end -}}
{{ join "," $urls }}
{{- end }}

{{/* The Services that hear events, by spaces. */}}
{{- define "kiosk.subscribingServices" -}}
{{- $services := list -}}
{{- range $place, $events := include "kiosk.routing" . | fromYaml -}}
{{- $services = append $services (splitn "/" 2 $place)._0 -}}
{{- end -}}
{{ $services | uniq | join " " }}
{{- end }}

{{/* Who enters the back office, and whom it asks. */}}
{{- define "kiosk.backofficeEnv" -}}
{{- $oidc := .Values.admin.oidc -}}
# Whom it asks; it is closed until somebody vouches for staff (docs/back-office.md).
{{- range $function, $service := dict "SHOP" "storefront-fn-events" "ORDERS" "order-fn" "STOCK" "inventory-fn" "WEBHOOKS" (ternary "webhook-fn" "" .Values.webhook.enabled) }}
{{- if $service }}
- name: KIOSK_BACKOFFICE_FUNCTIONS_{{ $function }}
  value: http://{{ $service }}.{{ $.Release.Namespace }}.svc.{{ $.Values.clusterDomain }}
{{- end }}
{{- end }}
{{- with .Values.admin.shop }}
- name: KIOSK_BACKOFFICE_SHOP
  value: {{ . | quote }}
{{- end }}
{{- if $oidc.issuer }}
{{- if .Values.oidc.issuer }}
- name: KIOSK_BACKOFFICE_FUNCTIONS_TOKEN_FOLDER
  value: /var/run/secrets/kiosk-functions
{{- end }}
- name: KIOSK_BACKOFFICE_OIDC_ISSUER
  value: {{ $oidc.issuer | quote }}
- name: KIOSK_BACKOFFICE_OIDC_CLIENT_ID
  value: {{ $oidc.clientId | quote }}
{{- with $oidc.clientSecret.name }}
- name: KIOSK_BACKOFFICE_OIDC_CLIENT_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ . }}
      key: {{ $oidc.clientSecret.key }}
{{- end }}
- name: KIOSK_BACKOFFICE_OIDC_SESSION_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .Values.admin.sessionSecret.name }}
      key: {{ .Values.admin.sessionSecret.key }}
{{- with $oidc.audience }}
- name: KIOSK_BACKOFFICE_OIDC_AUDIENCE
  value: {{ . | quote }}
{{- end }}
- name: KIOSK_BACKOFFICE_OIDC_ROLE_CLAIM
  value: {{ $oidc.roleClaim | quote }}
{{- range $role, $group := $oidc.roles }}
- name: KIOSK_BACKOFFICE_OIDC_ROLES_{{ upper $role }}
  value: {{ $group | quote }}
{{- end }}
- name: KIOSK_BACKOFFICE_OIDC_URL
  value: {{ $oidc.url | quote }}
{{- end }}
{{- end }}

{{/* The whole environment of a Service. Takes (dict "root" $ "name" … "service" …). */}}
{{- define "kiosk.env" -}}
{{- $values := .root.Values -}}
{{- $own := get $values .service.values -}}
{{- with .service.face -}}
- name: KIOSK_STOREFRONT_FACE
  value: {{ . }}
- name: KIOSK_STOREFRONT_ACCESSSECRET
  valueFrom:
    secretKeyRef:
      name: {{ $values.accessSecret.name }}
      key: {{ $values.accessSecret.key }}
{{ include "kiosk.mailEnv" $.root }}
# Offered to customers: what order-fn takes.
- name: KIOSK_STOREFRONT_PAYMENT_PROVIDER
  value: {{ $values.payment.provider }}
{{- if eq $values.payment.provider "bank-transfer" }}
{{- range $name := list "holder" "iban" "bic" "timeToPay" }}
{{- with get $values.payment.bankTransfer $name }}
- name: KIOSK_STOREFRONT_PAYMENT_BANKTRANSFER_{{ upper $name }}
  value: {{ . | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- if and (eq $values.payment.provider "stripe") (eq . "public") }}
- name: KIOSK_STOREFRONT_PAYMENT_STRIPESECRETS
  valueFrom:
    secretKeyRef:
      name: {{ $values.payment.stripe.secret }}
      key: webhookSecret
{{- end }}
{{- if and $values.webhook.enabled (eq . "inner") }}
- name: KIOSK_STOREFRONT_PRIVACY_WEBHOOKS
  value: "true"
{{- end }}
{{- if not $values.open }}
- name: KIOSK_STOREFRONT_OPEN
  value: "false"
{{- end }}
{{- with $values.seller.name }}
- name: KIOSK_STOREFRONT_SELLER_NAME
  value: {{ . | quote }}
{{- end }}
{{- with $values.seller.vatId }}
- name: KIOSK_STOREFRONT_VATID
  value: {{ . | quote }}
{{- end }}
{{- range $i, $line := $values.seller.address }}
- name: KIOSK_STOREFRONT_SELLER_ADDRESS_{{ $i }}
  value: {{ $line | quote }}
{{- end }}
{{ end -}}
{{- if .service.database -}}
- name: KIOSK_FN_BROKER_URL
  value: {{ include "kiosk.brokerUrl" .root }}
{{ include "kiosk.databaseEnv" (dict "root" .root "secret" (get $values.databases .service.database).secret) }}
- name: SPRING_R2DBC_POOL_MAXSIZE
  value: {{ $own.poolSize | quote }}
{{- else -}}
{{ include "kiosk.backofficeEnv" .root }}
{{- end }}
{{- if eq .name "order-fn" }}
- name: KIOSK_ORDER_PAYMENT_PROVIDER
  value: {{ $values.payment.provider }}
{{- if eq $values.payment.provider "stripe" }}
- name: KIOSK_ORDER_PAYMENT_STRIPE_SECRETKEY
  valueFrom:
    secretKeyRef:
      name: {{ $values.payment.stripe.secret }}
      key: secretKey
- name: KIOSK_ORDER_PAYMENT_STRIPE_RETURNURL
  value: {{ include "kiosk.shopUrl" .root }}/orders/{orderId}
{{- end }}
{{- if eq $values.payment.provider "bank-transfer" }}
- name: KIOSK_ORDER_PAYMENT_BANKTRANSFER_TIMETOPAY
  value: {{ $values.payment.bankTransfer.timeToPay | quote }}
{{- end }}
{{- if $values.trying }}
# Only tried: without it the sandbox, which takes no money, is refused.
- name: KIOSK_ORDER_TRYING
  value: "true"
{{- end }}
# Where dead letters may be replayed to: Triggers' subscribers, and what each hears.
- name: KIOSK_ORDER_DEADLETTERS_SUBSCRIBERS
  value: {{ include "kiosk.subscribers" .root }}
{{- end }}
{{- if eq .name "webhook-fn" }}
# What the secrets of merchants' endpoints are derived from.
- name: KIOSK_WEBHOOK_SIGNINGSECRET
  valueFrom:
    secretKeyRef:
      name: {{ $values.webhook.signingSecret.name }}
      key: {{ $values.webhook.signingSecret.key }}
{{- end }}
{{- if and $values.oidc.issuer (eq .name "order-fn") }}
- name: KIOSK_ORDER_DEADLETTERS_TOKEN_FOLDER
  value: /var/run/secrets/kiosk-functions
{{- end }}
{{- if $values.pods.jsonLogs }}
- name: SPRING_PROFILES_ACTIVE
  value: json
{{- end }}
{{- if and $values.oidc.issuer .service.inside }}
- name: KIOSK_FN_OIDC_ISSUER
  value: {{ $values.oidc.issuer }}
- name: KIOSK_FN_OIDC_AUDIENCE
  value: {{ include "kiosk.audience" (dict "root" .root "service" .name) }}
- name: KIOSK_FN_OIDC_SUBJECT_PREFIX
  value: {{ printf "system:serviceaccount:%s:" .root.Release.Namespace | quote }}
- name: KIOSK_FN_OIDC_STAFF_SUBJECT
  value: {{ printf "system:serviceaccount:%s:backoffice-fn" .root.Release.Namespace | quote }}
{{- if $values.oidc.clusterCredentials }}
- name: KIOSK_FN_OIDC_TOKEN_FILE
  value: /var/run/secrets/kiosk-issuer/token
- name: KIOSK_FN_OIDC_CA_FILE
  value: /var/run/secrets/kiosk-issuer/ca.crt
{{- end }}
{{- end }}
{{- if and $values.eventPolicy.enabled .service.database }}
- name: KIOSK_FN_BROKER_TOKEN_FILE
  value: /var/run/secrets/kiosk-broker/token
{{- end }}
{{- with concat $values.pods.extraEnv $own.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* What changes when, and only when, the configuration of a Service does: its environment, and the Secrets behind it where
they can be seen. Takes what kiosk.env takes. */}}
{{- define "kiosk.checksum" -}}
{{- $configuration := include "kiosk.env" . -}}
{{- if .root.Values.secretsChecksum -}}
{{- $secrets := list -}}
{{- with .service.database -}}
{{- $secrets = list (get $.root.Values.databases .).secret $.root.Values.accessSecret.name $.root.Values.mail.secret -}}
{{- else -}}
{{- $secrets = list .root.Values.admin.sessionSecret.name .root.Values.admin.oidc.clientSecret.name | compact -}}
{{- end -}}
{{- if and (eq .root.Values.payment.provider "stripe") (has .name (list "order-fn" "storefront-fn")) -}}
{{- $secrets = append $secrets .root.Values.payment.stripe.secret -}}
{{- end -}}
{{- if eq .name "webhook-fn" -}}
{{- $secrets = append $secrets .root.Values.webhook.signingSecret.name -}}
{{- end -}}
{{- range $secrets -}}
{{- $secret := lookup "v1" "Secret" $.root.Release.Namespace . -}}
{{- $configuration = printf "%s\n%s %s" $configuration . (dig "metadata" "resourceVersion" "" $secret) -}}
{{- end -}}
{{- end -}}
{{ $configuration | sha256sum }}
{{- end }}
