# Kiosk's commands. `make help` lists them; CI calls nothing else.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# A JDK 25, wherever it is; a target that needs one says so where there is none.
jdk = $(or $(shell .ci/jdk25),$(error A JDK 25 is needed))
MVN = JAVA_HOME="$(jdk)" ./mvnw --batch-mode --no-transfer-progress
BUILD = $(MVN) -q -T1C package -DskipTests -Dspotless.check.skip=true
# The same, and a line for each module that is begun.
SAY_BUILD = set -o pipefail; $(MVN) -T1C package -DskipTests -Dspotless.check.skip=true 2>&1 \
  | sed -un -e 's/^\[INFO\] Building \(Kiosk.*\) [^ ]*SNAPSHOT.*/kiosk:   \1/p' -e '/^\[ERROR\]/p'

##@ Use

run: ## Start the whole platform on this machine, with a shop to click through (Ctrl-C stops it): [ARGS="--only order-fn --no-demo"]
	@echo "kiosk: building what has changed; the first time that is all of it, and takes minutes"
	@$(SAY_BUILD)
	@exec "$(jdk)/bin/java" @local/target/run.args $(ARGS)

reset: ## Empty the data that `make run` keeps between runs
	@.ci/reset

replay: build ## Replay days of a real shop against a running platform: DATA=folder [CONCURRENCY=16] [SPEED=0] [ARGS=...]
	@test -n "$(DATA)" || { echo "Say which data: make replay DATA=<folder of Online Retail CSV files>" >&2; exit 2; }
	@exec "$(jdk)/bin/java" @proving/target/proving.args replay --data "$(DATA)" --concurrency $(or $(CONCURRENCY),16) --speed $(or $(SPEED),0) $(ARGS)

doctor: ## Tell what is wrong with the Kiosk on the cluster of your kubeconfig: [ARGS="--namespace kiosk --output json"]
	@$(BUILD) -pl ops -am
	@"$(jdk)/bin/java" @ops/target/ops.args doctor $(ARGS)

smoke: ## Place an order, follow it to confirmed, cancel it: ARGS="--url http://localhost:8080"
	@$(BUILD) -pl ops -am
	@"$(jdk)/bin/java" @ops/target/ops.args smoke $(ARGS)

chaos: build ## Run the shop under faults and audit it: [SEED=1] [ORDERS=1000]; says what it found, fails if a promise was broken
	@exec "$(jdk)/bin/java" @proving/target/proving.args chaos --seed $(or $(SEED),1) --orders $(or $(ORDERS),1000) $(ARGS)

flash: build ## Hold a flash sale with one and with two processes of inventory-fn: [SEED=1] [UNITS=100] [BUYERS=10000]
	@exec "$(jdk)/bin/java" @proving/target/proving.args flash --seed $(or $(SEED),1) --units $(or $(UNITS),100) --buyers $(or $(BUYERS),10000) $(ARGS)

bench: ## Measure the shop on this machine and write docs/performance.md: [QUICK=1] [ONLY=orders,search] [DATA=folder]; ONLY=cluster: on your cluster, as cluster-test
	@$(MAKE) --no-print-directory $(if $(filter cluster,$(ONLY)),bench-cluster,bench-here)

bench-here: build
	@exec "$(jdk)/bin/java" @proving/target/proving.args bench $(if $(QUICK),--quick) $(if $(ONLY),--only "$(ONLY)") $(if $(DATA),--data "$(DATA)") $(ARGS)

bench-cluster: bare := $(or $(IMAGE_PREFIX),kiosk)/bare:$(or $(TAG),0.1.0)
bench-cluster:
	@mkdir -p cluster/target/bare && cp cluster/src/test/go/Dockerfile cluster/target/bare/
	@cd cluster/src/test/go && CGO_ENABLED=0 go build -o ../../../target/bare/bare .
	@$(or $(DOCKER),docker) build --quiet --tag $(bare) cluster/target/bare > /dev/null
	@$(if $(LOAD),$(LOAD) $(bare))
	@$(MAKE) --no-print-directory cluster-test ONLY=ClusterBench

##@ Develop

build: ## Compile and package everything, without tests
	@$(BUILD)

test: ## Prove everything: formatting, static analysis, unit, integration and browser tests; REQUIRE="docker browser long cluster stripe-mock" insists
	@browser=$$(.ci/browser); without=(); \
	case " $(REQUIRE) " in *" browser "*) \
	  [ -n "$$browser" ] || { echo "REQUIRE=browser: there is no Chromium with chromedriver here" >&2; exit 1; } ;; esac; \
	[ -n "$$browser" ] || without+=(browser); \
	mock=$$(.ci/stripe-mock 2>/dev/null); \
	case " $(REQUIRE) " in *" stripe-mock "*) \
	  [ -n "$$mock" ] || { echo "REQUIRE=stripe-mock: there is no Go here that builds it" >&2; exit 1; } ;; esac; \
	[ -n "$$mock" ] || without+=(stripe-mock); \
	case " $(REQUIRE) " in *" long "*) ;; *) without+=(long) ;; esac; \
	start=$$(date +%s); status=0; $(MVN) -T1C verify -Dstripe.mock="$$mock" -DexcludedGroups="$$(IFS=,; echo "$${without[*]}")" || status=$$?; \
	[ -n "$$browser" ] || echo "Not run: browser tests, which need Chromium and chromedriver (make test REQUIRE=browser insists on them)"; \
	[ -n "$$mock" ] || echo "Not run: requests to Stripe against its OpenAPI, which need Go (make test REQUIRE=stripe-mock insists)"; \
	case " $(REQUIRE) " in *" long "*) ;; \
	  *) echo "Not run: a flash sale between processes, and the benchmark's own test (make test REQUIRE=long)" ;; esac; \
	case " $(REQUIRE) " in \
	  *" docker "*) $(MAKE) --no-print-directory images verify-images || status=$$? ;; \
	  *) echo "Not run: container tests, which need Docker (make images verify-images, or make test REQUIRE=docker)" ;; \
	esac; \
	case " $(REQUIRE) " in \
	  *" cluster "*) $(MAKE) --no-print-directory cluster-test || status=$$? ;; \
	  *) echo "Not run: tests on a cluster, which need one with Knative (make cluster-test, or make test REQUIRE=cluster)" ;; \
	esac; \
	.ci/summary $$(( $$(date +%s) - start )); exit $$status

pages: ## Look at every page in a browser, small and large, by day and by night: pictures in local/target/screenshots, and what each weighs
	@.ci/browser > /dev/null || { echo "There is no Chromium with chromedriver here" >&2; exit 1; }
	@$(MVN) -q -pl local -am verify -Dspotless.check.skip=true -Dtest=NONE -Dit.test='**/browser/*PageIT,**/browser/*PagesIT' -Devery-look=true -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
	@cat local/target/page-weights.md

mutants: ## Prove that the fault test finds faults: builds broken on purpose, each of which its auditor has to catch
	@$(MVN) -pl proving -am verify -Dspotless.check.skip=true -Dtest=NONE -Dit.test=MutantsIT -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false

images: ## Build the container images: [DOCKER=podman] [IMAGE_PREFIX=kiosk] [TAG=0.1.0] [BASE=eclipse-temurin:25-jre]
	@JAVA_HOME="$(jdk)" DOCKER="$(DOCKER)" IMAGE_PREFIX="$(IMAGE_PREFIX)" TAG="$(TAG)" BASE="$(BASE)" images/build

verify-images: ## Test the images as Knative would run them
	@$(MVN) -Pverify-images -pl images -am verify -Dspotless.check.skip=true -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dit.test='FunctionImagesIT,OrderAcrossContainersIT,TerminationIT' -Dfailsafe.failIfNoSpecifiedTests=false \
	  $(if $(IMAGE_PREFIX),-Dimage.prefix=$(IMAGE_PREFIX)) $(if $(TAG),-Dimage.tag=$(TAG))

cluster-test: ## Test the chart, kn and the images on the Knative of your kubeconfig: [KUBE_CONTEXT=name] [ONLY=ColdShopIT] [IMAGE_PREFIX=kiosk] [TAG=0.1.0] [LOAD="kind load docker-image"] [HELM=helm3]
	@command -v $(or $(HELM),helm) >/dev/null && command -v kubectl >/dev/null && command -v kn >/dev/null && kubectl $(if $(KUBE_CONTEXT),--context "$(KUBE_CONTEXT)") get --raw /readyz >/dev/null || { echo "The cluster tests need helm, kubectl and kn, and a cluster that answers" >&2; exit 1; }
	@$(if $(LOAD),$(LOAD) $(foreach image,$(shell sed -n 's|.*<module>\(.*-fn\)</module>|\1|p' pom.xml) ops,$(or $(IMAGE_PREFIX),kiosk)/$(image):$(or $(TAG),0.1.0)))
	@$(MVN) -Pcluster -pl cluster -am verify -Dspotless.check.skip=true -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dit.test='$(or $(ONLY),dev.kiosk.cluster.**.*IT)' -Dfailsafe.failIfNoSpecifiedTests=false $(if $(KUBE_CONTEXT),-Dkube.context="$(KUBE_CONTEXT)") $(if $(LOAD),-Dimage.load="$(LOAD)") $(if $(HELM),-Dhelm="$(HELM)") \
	  $(if $(IMAGE_PREFIX),-Dimage.prefix=$(IMAGE_PREFIX)) $(if $(TAG),-Dimage.tag=$(TAG))
	@cat cluster/target/figures.txt

bench-start: ## What a start costs, from a fat jar to the image: [FUNCTION=order-fn] [TIMES=5]; after make images
	@$(MVN) -q -pl images -am package -DskipTests -Dspotless.check.skip=true
	@exec "$(jdk)/bin/java" @images/target/startup.args $(or $(FUNCTION),order-fn) target $(or $(TIMES),5)

mvn: ## Run Maven on the JDK that is needed, whatever JAVA_HOME says: ARGS="-pl order-fn -am verify"
	@$(MVN) $(ARGS)

format: ## Put every source file into the house format
	@$(MVN) -q spotless:apply

chart-readme: ## Write the chart's README from the comments of its values
	@$(MVN) -q -pl ops -am test -Dtest=ChartReadmeTest -Dchart.readme=write -Dsurefire.failIfNoSpecifiedTests=false
	@echo helm/kiosk/README.md

manifests: ## Write knative/ from the chart
	@$(MVN) -q -pl ops -am test -Dtest=ManifestFilesTest -Dmanifests=write -Dsurefire.failIfNoSpecifiedTests=false
	@echo knative/

privacy-page: ## Write the table of docs/privacy.md from what functions declare
	@$(MVN) -q -pl local -am test -Dtest=PrivacyPageTest -Dprivacy.page=write -Dsurefire.failIfNoSpecifiedTests=false
	@echo docs/privacy.md

new-fn: ## Make a new function that hears order.confirmed: NAME=loyalty-fn
	@"$(jdk)/bin/java" scaffold/NewFunction.java $(NAME)
	@$(MVN) -q spotless:apply -pl $(NAME)
	@$(MVN) -q -pl ops -am test -Dtest='ChartReadmeTest,ManifestFilesTest' -Dchart.readme=write -Dmanifests=write -Dsurefire.failIfNoSpecifiedTests=false

clean: ## Remove what was built; data is kept
	@$(MVN) -q clean

help: ## This list
	@awk 'BEGIN {FS = ":.*## "} \
	  /^##@/ {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run reset replay doctor smoke chaos flash bench bench-here bench-cluster build test pages mutants images verify-images cluster-test bench-start format chart-readme manifests privacy-page new-fn clean help
