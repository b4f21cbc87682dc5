// Asks the code of Kubernetes' API server what it would answer to objects in files, without a server: defaults, validation, and the
// restricted Pod Security Standard. Built by validate-kubernetes.sh.
package main

import (
	"bytes"
	"context"
	"fmt"
	"os"

	batchv1 "k8s.io/api/batch/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/batch"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	"k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	"k8s.io/kubernetes/pkg/apis/core/validation"
	"k8s.io/kubernetes/pkg/registry/batch/job"
	security "k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

var codecs = serializer.NewCodecFactory(legacyscheme.Scheme, serializer.EnableStrict)

func main() {
	faults := 0
	for _, file := range os.Args[1:] {
		text, err := os.ReadFile(file)
		if err != nil {
			panic(err)
		}
		for _, document := range bytes.Split(text, []byte("---\n"))[1:] {
			name, problems := check(document)
			fmt.Println(file, name, problems)
			faults += len(problems)
		}
	}
	if faults > 0 {
		os.Exit(1)
	}
}

func check(document []byte) (string, []string) {
	object, kind, err := codecs.UniversalDecoder().Decode(document, nil, nil)
	if err != nil {
		return "?", []string{err.Error()}
	}
	switch it := object.(type) {
	case *core.Secret:
		namespace(&it.Namespace)
		return "Secret " + it.Name, texts(validation.ValidateSecret(it))
	case *core.Service:
		namespace(&it.Namespace)
		it.Spec.ClusterIPs = []string{it.Spec.ClusterIP} // as the server does before it validates
		return "Service " + it.Name, texts(validation.ValidateServiceCreate(it))
	case *batch.Job:
		namespace(&it.Namespace)
		it.UID = "1"
		job.Strategy.PrepareForCreate(context.Background(), it)
		return "Job " + it.Name, append(texts(job.Strategy.Validate(context.Background(), it)), insecure(it)...)
	}
	return kind.String(), []string{"is none of those that are written"}
}

func namespace(name *string) {
	if *name == "" {
		*name = "default"
	}
}

func insecure(it runtime.Object) []string {
	external := &batchv1.Job{}
	if err := legacyscheme.Scheme.Convert(it, external, nil); err != nil {
		return []string{err.Error()}
	}
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		panic(err)
	}
	level := security.LevelVersion{Level: security.LevelRestricted, Version: security.LatestVersion()}
	template := external.Spec.Template
	result := policy.AggregateCheckResults(evaluator.EvaluatePod(level, &template.ObjectMeta, &template.Spec))
	if result.Allowed {
		return nil
	}
	return []string{result.ForbiddenDetail()}
}

func texts(errors field.ErrorList) []string {
	texts := []string{}
	for _, each := range errors {
		texts = append(texts, each.Error())
	}
	return texts
}
