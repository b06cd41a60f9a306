{{/* A Secret's value as it is in the cluster, or a new one. Takes (dict "root" $ "secret" … "key" …). */}}
{{- define "kiosk.kept" -}}
{{- $secret := lookup "v1" "Secret" .root.Release.Namespace .secret -}}
{{- $value := dig "data" .key "" $secret -}}
{{- if $value -}}
{{ $value | b64dec }}
{{- else -}}
{{ randAlphaNum 40 }}
{{- end -}}
{{- end }}
