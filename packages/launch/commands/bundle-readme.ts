/** What lies beside the files that were taken away. */
export const bundleReadme = `明册记录导出 / a log of Mingce, taken away

events.ndjson  每行一条记录（CloudEvents 1.0），data 即存档原文 / one entry a line, data is the stored text itself
leaves         每条记录的散列，各 32 字节 / the hash of each entry, 32 bytes each (RFC 6962)
checkpoint     已签名的检查点 / the signed checkpoint (C2SP tlog-checkpoint)
keys           签名公钥，请与另行取得的公钥核对 / the public key; compare it with one you have from elsewhere

核验 / to verify:  npm run -s mingce -- verify DIR [--key KEY] [--older CHECKPOINT]

含不公开的内部记录，请按内部资料保管。 / holds what is not public: keep it accordingly.
meta.synthetic 为 true 的记录是演示数据。 / entries with meta.synthetic are made up for demonstrations.
`
