/** The commands of `duibiao`, their options and their words. */
import { Argument, Command, CommanderError, Help, InvalidArgumentError, Option } from 'commander'
import { alignWords, cliWords, languages, reportWords, type Language } from '../../messages'
import { Fault, findPlan, isFault, periodSchema, templateKinds, type Library, type Plan } from '../../model'
import { print as printReading, readName, readText, targetInWords, wholeRow } from '../../notation'
import { describeFault, measuresJson, planJson, plansJson } from '../../report'
import { severities } from '../../rules'
import { protections } from '../../template'
import { alignCommand, type AlignOptions } from './align'
import { checkCommand, type CheckOptions } from './check'
import { lintCommand, type LintOptions } from './lint'
import type { Output } from './output'
import { readCommand, type ReadOptions } from './read'
import { jsonSchemaOf, jsonSchemas, type JsonCommand } from './schemas'
import { templateCommand, type TemplateCommandOptions } from './template'
import type { StartThread } from './threads'

interface Common {
  format: 'text' | 'json'
  lang: Language
}

/**
 * Runs the command line and returns its exit code: 0 fine, 1 findings, 2 a fault (wrong usage included).
 * @param args without the program's own name.
 * @param startThread starts a thread that checks files, where there can be any.
 */
export async function run(args: readonly string[], library: () => Library, out: Output, startThread?: StartThread): Promise<number> {
  const language = languageIn(args)
  let exitCode = 0
  try {
    const program = commands(language, library, out, (code) => { exitCode = code }, startThread)
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const fault = error instanceof CommanderError ? misuse(error, language) : error
    if (!isFault(fault)) throw fault
    const { title, message } = describeFault(fault, language)
    out.error(`${title}${language === 'zh-CN' ? '：' : ': '}${message}\n`)
    return 2
  }
}

function commands(
  language: Language, library: () => Library, out: Output, exit: (code: number) => void, startThread: StartThread | undefined,
): Command {
  const words = cliWords[language]
  const program = new Command('duibiao')
    .description(words.description)
    .exitOverride()
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .configureHelp(helpIn(words))
    // Mistakes are told in our own words, once, where they are caught.
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: () => undefined })
  const command = (name: string, description: string) => program.command(name).description(description)
    .addOption(new Option('--lang <language>', words.options.lang).choices(languages).default('zh-CN'))
  const withFormat = (name: string, description: string) => command(name, description)
    .addOption(new Option('--format <format>', words.options.format).choices(['text', 'json']).default('text'))
  const period = (description: string) => new Option('--period <period>', description).argParser((text) => {
    const parsed = periodSchema.safeParse(text)
    if (!parsed.success) throw new InvalidArgumentError(words.options.period)
    return parsed.data
  })
  const print = (format: Common['format'], json: unknown, text: () => string) => {
    out.write(format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : `${text()}\n`)
  }

  withFormat('plans', words.plans).action(({ format }: Common) => {
    print(format, plansJson(library()), () => library().plans.map((plan) => planLine(plan, words)).join('\n'))
  })

  withFormat('plan', words.plan).argument('<plan>', words.arguments.plan).action((id: string, { format }: Common) => {
    const plan = findPlan(library(), id)
    print(format, planJson(plan, library()), () => [planLine(plan, words), ...plan.indicators.map((indicator) => {
      const unitOfMeasure = readName(indicator.name).unitOfMeasure
      const cells = plan.columns.map(({ key, role, period: of }) => {
        const text = role === 'target' ? targetInWords(wholeRow(plan, indicator, of, library().measures), language)
          : printReading(readText(indicator.cells[key]!, { unitOfMeasure }))
        return `${key}${reportWords[language].colon}${text}`
      })
      const name = [readName(indicator.name).bareName, indicator.sub].filter((part) => part !== null).join(' · ')
      return `  ${indicator.code} ${indicator.core ? '★' : ''}${name}${unitOfMeasure ? `（${unitOfMeasure}）` : ''}  ${cells.join('  ')}`
    })].join('\n'))
  })

  withFormat('measures', words.measures).action(({ format }: Common) => {
    const measures = measuresJson(library(), language)
    print(format, measures, () => measures.map(({ id, name, plans }) => [
      `${id}  ${name}`, ...plans.map(({ plan, no, sub, name: printed }) => `  ${plan} ${no}${sub === null ? '' : ` ${sub}`}  ${printed}`),
    ].join('\n')).join('\n'))
  })

  command('template', words.template).argument('<plan>', words.arguments.plan)
    .addOption(new Option('--kind <kind>', words.options.kind).choices(templateKinds).default('annual'))
    .addOption(period(words.options.period))
    .option('--per-unit', words.options.perUnit)
    .addOption(new Option('--protection <protection>', words.options.protection).choices(protections).default('locked'))
    .option('--previous [file]', words.options.previous)
    .option('-o, --output <file>', words.options.output)
    .option('--force', words.options.force)
    .action((id: string, options: TemplateCommandOptions) => templateCommand(id, options, library(), out))

  withFormat('check', words.check).argument('<files...>', words.arguments.files)
    .option('--plan <plan>', words.options.expectedPlan)
    .addOption(period(words.options.expectedPeriod))
    .option('--annotate <folder>', words.options.annotate)
    .option('--recognise', words.options.recognise)
    .option('--force', words.options.force)
    .addOption(new Option('--fail-on <severity>', words.options.failOn).choices(severities).default('error'))
    .addOption(new Option('--jobs <number>', words.options.jobs).argParser((text) => {
      if (!/^[1-9][0-9]?$/.test(text)) throw new InvalidArgumentError(words.options.jobs)
      return Number(text)
    }))
    .action(async (files: string[], options: CheckOptions) => exit(await checkCommand(files, options, library(), out, startThread)))

  withFormat('read', words.read).argument('<document>', words.arguments.document)
    .action(async (path: string, options: ReadOptions) => exit(await readCommand(path, options, library(), out)))

  withFormat('lint', words.lint).argument('<plans...>', words.arguments.lintable)
    .addOption(new Option('--fail-on <severity>', words.options.failOn).choices(severities).default('error'))
    .action((paths: string[], options: LintOptions) => exit(lintCommand(paths, options, library(), out)))

  withFormat('align', alignWords[language].command).argument('<plans...>', alignWords[language].argument)
    .option('-o, --output <file>', alignWords[language].output)
    .option('--force', words.options.force)
    .action((paths: string[], options: AlignOptions) => alignCommand(paths, options, library(), out))

  program.command('schema').description(words.schema)
    .addArgument(new Argument('<command>', words.arguments.command).choices(Object.keys(jsonSchemas)))
    .action((name: JsonCommand) => out.write(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`))
  return program
}

/** The help page without a word of the argument parser's own; our descriptions name the choices of an option themselves. */
function helpIn({ helpWords, usually, choose }: (typeof cliWords)[Language]): Partial<Help> {
  const plain = new Help()
  const translated = (text: string) => Object.entries(helpWords).reduce((said, [english, own]) => said.replace(english, own), text)
  return {
    styleTitle: translated,
    commandUsage: (command) => translated(plain.commandUsage(command)),
    subcommandTerm: (command) => translated(plain.subcommandTerm(command)),
    optionDescription: ({ description, defaultValue }) => description + (typeof defaultValue === 'string' ? usually(defaultValue) : ''),
    argumentDescription: ({ description, argChoices }) => description + (argChoices ? choose(argChoices.join(', ')) : ''),
  }
}

function planLine({ id, region, title, periods }: Plan, words: (typeof cliWords)[Language]): string {
  return `${id}  ${region.name}  ${title}  ${periods.length > 0 ? words.periods(periods.join(words.comma)) : words.noTargets}`
}

/** What the argument parser does not understand, as a fault. */
function misuse({ code, message }: CommanderError, language: Language): Fault {
  const { mistakes, mistake, choose } = cliWords[language]
  const name = /'([^']+)'/.exec(message)?.[1] ?? ''
  const choices = /Allowed choices are ([^.]+)/.exec(message)?.[1]
  const problem = mistakes[code]?.(name) ?? mistake
  return new Fault('usage', { problem: choices === undefined ? problem : `${problem}${choose(choices)}` })
}

/** Help and faults speak the language asked for even where the rest of the line is wrong. */
function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = at < 0 ? undefined : args[at]!.split('=')[1] ?? args[at + 1]
  return languages.find((language) => language === value) ?? 'zh-CN'
}
