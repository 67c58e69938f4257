const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Programs and services that are called like people, gods, trades or animals. */
export const tools: ReadonlySet<string> = new Set(
	list(`
	jenkins cassandra chef travis puppet consul vault oracle jaeger salt ansible terraform kubernetes kubelet kubectl
	docker podman helm argo argocd flux spinnaker prometheus grafana loki tempo thanos cortex mimir kafka zookeeper etcd
	redis memcached postgres postgresql mysql mariadb mongo mongodb elastic elasticsearch kibana logstash opensearch
	nagios zabbix icinga sentry pagerduty opsgenie datadog newrelic splunk jira confluence slack github gitlab bitbucket
	gerrit phabricator bamboo teamcity circleci buildkite drone hudson maven gradle bazel nomad packer vagrant envoy
	istio linkerd nginx haproxy apache tomcat traefik varnish squid rabbitmq activemq nats pulsar flink spark hadoop
	hive presto trino airflow luigi dagster celery sidekiq resque spring hibernate django rails node npm yarn pnpm cargo
	pip renovate dependabot snyk sonarqube selenium cypress jest pytest junit linux windows systemd cron bash chrome
	firefox safari clickhouse cockroach cockroachdb vitess dynamo dynamodb aurora athena redshift snowflake bigquery
	spanner bigtable lambda ec2 s3 ebs rds elb alb iam cloudfront route53 cloudtrail cloudwatch keycloak okta auth0
	hydra kong minio ceph gluster longhorn rook velero restic bacula borg rsync samba bind unbound coredns dnsmasq
	powerdns openssl certbot letsencrypt ntp chrony chronyd postfix exim dovecot spamassassin fluentd fluentbit
	vector filebeat telegraf influx influxdb graphite statsd collectd monit gunicorn uwsgi puma unicorn passenger
	patroni pgbouncer pgpool repmgr barman galera maxscale proxysql orchestrator gremlin hubot alexa siri cortana watson
	fastly akamai vercel heroku iptables netfilter vpn wireguard tailscale bgp ospf junos cisco juniper hermes hazelcast
	ignite solr lucene sphinx couchbase couchdb neo4j scylla riak voldemort mesos marathon chronos rundeck foreman
	katello spacewalk cobbler satellite nexus artifactory harbor quay notary pulumi crossplane rancher openshift
`),
);

/** Words for what machines, programs, documents and signals are; plurals in -s are known by themselves. */
export const systemNouns: ReadonlySet<string> = new Set(
	list(`
	service server job alert check script node pod cluster database db replica primary secondary standby request query
	process daemon thread cron pipeline build deploy deployment release change migration config configuration dashboard
	monitor monitoring alarm probe proxy gateway balancer loadbalancer cache queue broker consumer producer worker agent
	scheduler scaler autoscaler kernel firmware library module plugin api endpoint app application system tool tooling policy document
	documentation runbook playbook procedure test tests canary certificate cert dns resolver router switch firewall disk
	volume backup snapshot log metric graph chart page pager notification breaker valve pump sensor meter meters relay generator
	timer watchdog lock lease token header cookie session connection link cable packet region zone rack datacenter
	datacentre failover rollback replication sync import export feed batch report code commit patch fix hotfix update
	upgrade feature flag rule schema table index row record webhook bot program programme software hardware machine vm
	container image registry cloud bucket storage filesystem file folder partition shard quorum election protocol
	handshake socket port interface network vlan route prefix tunnel circuit uplink fibre fiber battery ups pdu engine
	motor compressor controller plc hmi display screen console terminal shell command prompt button form website site ui
	frontend backend middleware parser compiler linter formatter validator checker scanner crawler indexer loader
	importer exporter collector sampler scraper reaper sweeper guardian janitor sidecar init cronjob workflow step stage
	task action trigger event message stream topic offset payload response reply call rpc callback retry timeout limit
	quota threshold budget counter gauge histogram trace span exception error errors fault failure bug crash outage
	incident latency load traffic spike throughput health healthcheck heartbeat keepalive ping canaries replicas indices
	caches proxies password key keys secret credential credentials permission permissions licence license account
	setting settings value default parameter variable field column constraint power electricity cooling fan temperature
	pressure door gate train aircraft vehicle elevator lift crane email mail ticket invoice payment order basket cart
	checkout login logon search plan planner optimizer optimiser model dataset data safeguard guardrail control controls
	protection interlock reviewerbot mechanism algorithm logic automation orchestration instance fleet array drive ssd
	raid memory cpu gpu heap buffer stack pool client sdk driver package dependency version branch tag artefact artifact
	binary executable updater bootloader bios hypervisor host listener subscriber publisher handler dispatcher leader
	follower voter candidate master slave peer transaction mutex semaphore barrier latch cursor antenna satellite modem
	phone line headset device robot printer till reader badge lamp light siren horn bell list template wiki article
	manual guide spec specification standard contract sla slo agreement run attempt drill rehearsal
`),
);
