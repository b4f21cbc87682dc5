#!/usr/bin/env bash
# opentelemetry-sdk 1.45.2 (Python): after an interval whose only value was 0, an exponential histogram has 5 buckets for 10 values.
#
# An interval of zeros has scale 0, whose buckets go from each power of two to the next, and a cumulative histogram that it is added
# to takes on that scale and keeps it. One response of 0 ms in a quiet interval, and 5 ms to 8 ms are one bucket from then on.
# With @opentelemetry/sdk-metrics 2.12.1 (JavaScript) the scale stays at 5, with buckets of 2 %.
#
# Needs Node.js, npm and Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @opentelemetry/api@1.9.0 @opentelemetry/sdk-metrics@2.12.1
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check opentelemetry-sdk==1.45.2
cat > record.py <<'PYTHON'
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.metrics.view import ExponentialBucketHistogramAggregation, View

reader = InMemoryMetricReader()
view = View(instrument_name='*', aggregation=ExponentialBucketHistogramAggregation())
histogram = MeterProvider([reader], views=[view]).get_meter('load').create_histogram('duration', unit='ms')
for values in (range(1, 11), [0], range(1, 11)):
    for value in values:
        histogram.record(value)
    [point] = reader.get_metrics_data().resource_metrics[0].scope_metrics[0].metrics[0].data.data_points
    print('Python: values', point.count, 'scale', point.scale, 'buckets', [n for n in point.positive.bucket_counts if n])
PYTHON
cat > record.cjs <<'JS'
const { AggregationTemporality, AggregationType, MeterProvider, MetricReader } = require('@opentelemetry/sdk-metrics');

class Reader extends MetricReader {
  selectAggregation() { return { type: AggregationType.EXPONENTIAL_HISTOGRAM }; }
  selectAggregationTemporality() { return AggregationTemporality.CUMULATIVE; }
}
(async () => {
  const reader = new Reader();
  const histogram = new MeterProvider({ readers: [reader] }).getMeter('load').createHistogram('duration', { unit: 'ms' });
  const ten = Array.from({ length: 10 }, (_, i) => i + 1);
  for (const values of [ten, [0], ten]) {
    values.forEach(value => histogram.record(value));
    const { resourceMetrics } = await reader.collect();
    const { count, scale, positive } = resourceMetrics.scopeMetrics[0].metrics[0].dataPoints[0].value;
    console.log(`JavaScript: values ${count} scale ${scale} buckets [${positive.bucketCounts.filter(n => n).join(', ')}]`);
  }
})();
JS
seen=$(venv/bin/python record.py
node record.cjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Python: values 10 scale 5 buckets [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
Python: values 11 scale 0 buckets [1, 1, 2, 4, 2]
Python: values 21 scale 0 buckets [2, 2, 4, 8, 4]
JavaScript: values 10 scale 5 buckets [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
JavaScript: values 11 scale 5 buckets [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
JavaScript: values 21 scale 5 buckets [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]
EXPECTED
