//! The JSON report, schema `duizhao.report/1`.
