// A project that gates its build with a load test.

plugins {
    java
}

group = "com.example"
version = "1.0"

repositories {
    mavenCentral()
    mavenLocal() // for versions of Katydid that you have built yourself
}

java {
    toolchain {
        languageVersion = JavaLanguageVersion.of(21)
    }
}

val katydidVersion = "@project.version@"

testing {
    suites {
        // Load tests are tests of their own: they are in src/loadTest/java, and run in "gradle check" after all others.
        register<JvmTestSuite>("loadTest") {
            useJUnitJupiter("@junit.version@")
            dependencies {
                implementation(project())
                implementation("io.katydid:katydid-dsl-runtime:$katydidVersion")
                annotationProcessor("io.katydid:katydid-dsl-processor:$katydidVersion")
                implementation("org.assertj:assertj-core:@assertj.version@")
                implementation("tools.jackson.core:jackson-databind:@jackson3.version@")
            }
            targets.all {
                testTask.configure {
                    include("**/*IT.class")
                    shouldRunAfter(tasks.test)
                    // A load that was made once says nothing about the next one.
                    outputs.upToDateWhen { false }
                    // gradle check -Dkatydid.users=100
                    listOf("katydid.", "bookshop.").forEach { systemProperties(providers.systemPropertiesPrefixedBy(it).get()) }
                    testLogging.showStandardStreams = true
                }
            }
        }
    }
}

tasks.check {
    dependsOn(testing.suites.named("loadTest"))
}
