// docs/s and peak memory of one JavaScript engine on one core: node peers.cjs MODULES ENGINE TEMPLATE SECONDS RESULT
const fs = require('fs')
const { createRequire } = require('module')
const { pathToFileURL } = require('url')

const [modules, engine, file, seconds, result] = process.argv.slice(2)
const load = createRequire(`${modules}/package.json`)
const template = fs.readFileSync(file)

// The same values as bench/contract.py.
function values (number) {
  const context = { numer: `${number}/2026`, dzialania: [] }
  for (let clause = 0; clause < 25; clause++) {
    for (let part = 0; part < 3; part++) {
      context[`pole_${clause}_${part}`] = `wartość ${number}/${clause} ${part} & Syn`
    }
  }
  for (let i = 0; i < 8; i++) {
    context.dzialania.push({ lp: String(i + 1), nazwa: `Działanie ${i}`, termin: `${i + 1}.03.2026` })
  }
  return context
}

const engines = {
  async docxtemplater () {
    const PizZip = load('pizzip')
    const Docxtemplater = load('docxtemplater')
    return async number => {
      const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
      document.render(values(number))
      return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
    }
  },
  async 'easy-template-x' () {
    const { TemplateHandler } = await import(pathToFileURL(load.resolve('easy-template-x')))
    const handler = new TemplateHandler()
    return number => handler.process(template, values(number))
  },
  async 'docx-templates' () {
    const { createReport } = load('docx-templates')
    return number => createReport({ template, data: values(number), noSandbox: true, cmdDelimiter: '+++' })
  },
  async carbone () {
    const carbone = load('carbone')
    return number => new Promise((resolve, reject) => {
      carbone.render(file, values(number), (failure, content) => failure ? reject(failure) : resolve(content))
    })
  }
}

async function main () {
  const render = await engines[engine]()
  fs.writeFileSync(result, await render(1))
  for (let number = 0; number < 20; number++) await render(number)
  const start = process.hrtime.bigint()
  let count = 0
  let taken = 0
  while (taken < Number(seconds)) {
    await render(++count)
    taken = Number(process.hrtime.bigint() - start) / 1e9
  }
  console.log(JSON.stringify({ rate: count / taken, memory: process.resourceUsage().maxRSS / 1024 }))
}

main().then(() => process.exit(0))
