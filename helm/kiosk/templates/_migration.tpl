{{/* When migrations run: before functions change, or once the Postgres of this release is there. */}}
{{- define "kiosk.migrationHook" -}}
{{- ternary "post-install,post-upgrade" "pre-install,pre-upgrade" .Values.postgres.inCluster.enabled -}}
{{- end }}
