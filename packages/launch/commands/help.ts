/** `mingce help`. */
export async function helpCommand(): Promise<void> {
  const lines = [
    '用法：npm run -s mingce -- <命令>',
    '',
    '  help              本说明 / this text',
    '  start             启动全部应用 / start everything, as npm start does',
    '  migrate           更新数据表 / bring the tables up to date',
    '  demo              向空数据库载入演示数据 / load the demo into an empty ledger',
    '  sheet read FILE   读取一份目录（xlsx、csv、docx、html），输出 JSON / read a catalog’s file, print JSON',
    '  rebuild NAME      由记录重建一个投影 / make a projection anew from the ledger',
    '  export --to DIR   导出已封存的记录：[--stream 事件流 | --from 位置] / take the sealed log away, or a part',
    '  verify DIR|FILE   离线核验导出的记录或回执：[--key 公钥] [--older 检查点] / check such a log or a receipt',
    '  witness           在另一台机器上见证记录：--from 网址 --folder 文件夹 / be a witness elsewhere',
    '  redact            依令遮盖一条记录中的文字，须两人办理，见 mingce redact / redact a text by order, by two persons',
    '  rotate-key        更换封存记录的密钥：--login 管理员 [--days 过渡天数] / change the key that signs the log',
    '  doctor            检查数据库和角色 / say what is wrong with the database',
    '',
    '环境变量：MINGCE_PORT 起始端口，MINGCE_DATA 数据文件夹，DATABASE_URL 与 DATABASE_OWNER_URL 指定数据库',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
