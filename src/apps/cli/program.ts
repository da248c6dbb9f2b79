/** The commands of `duibiao`, their options and their words. */
import { Argument, Command, CommanderError, Help, InvalidArgumentError, Option } from 'commander'
import { alignWords, cliWords, languages, type Language } from '../../messages'
import { Fault, isFault, periodSchema, templateKinds, type Library } from '../../model'
import { describeFault, measuresJson, planJson, plansJson } from '../../report'
import { severities } from '../../rules'
import { protections } from '../../template'
import { alignCommand, type AlignOptions } from './align'
import { checkCommand, type CheckOptions } from './check'
import { lintCommand, type LintOptions } from './lint'
import { indicatorLines, planLine } from './plan-text'
import { libraryWith, planAt } from './plans-at'
import { readCommand, type ReadOptions } from './read'
import { jsonSchemaOf, jsonSchemas, type JsonCommand } from './schemas'
import type { Streams } from './streams'
import { templateCommand, type TemplateCommandOptions } from './template'
import type { StartThread } from './threads'

interface Common {
  format: 'text' | 'json'
  lang: Language
}

interface WithPlans {
  /** Files with plans of the user's own. */
  plans: string[]
}

/**
 * Runs the command line and returns its exit code: 0 fine, 1 findings, 2 a fault (wrong usage included).
 * @param args without the program's own name.
 * @param startThread starts a thread that checks files, where there can be any.
 */
export async function run(args: readonly string[], library: () => Library, streams: Streams, startThread?: StartThread): Promise<number> {
  const language = languageIn(args)
  let exitCode = 0
  const program = commands(language, library, streams, (code) => { exitCode = code }, startThread)
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const fault = error instanceof CommanderError ? misuse(error, program, args, language) : error
    if (!isFault(fault)) throw fault
    const { title, message } = describeFault(fault, language)
    streams.error(`${title}${language === 'zh-CN' ? '：' : ': '}${message}\n`)
    return 2
  }
}

function commands(
  language: Language, library: () => Library, streams: Streams, exit: (code: number) => void, startThread: StartThread | undefined,
): Command {
  const words = cliWords[language]
  const program = new Command('duibiao')
    .description(words.description)
    .exitOverride()
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .configureHelp(helpIn(words))
    // Mistakes are told in our own words, once, where they are caught.
    .configureOutput({ writeOut: (text) => streams.write(text), writeErr: () => undefined })
  const command = (name: string, description: string) => program.command(name).description(description)
    .addOption(new Option('--lang <language>', words.options.lang).choices(languages).default('zh-CN'))
  const withFormat = (name: string, description: string) => command(name, description)
    .addOption(new Option('--format <format>', words.options.format).choices(['text', 'json']).default('text'))
  const period = (description: string) => new Option('--period <period>', description).argParser((text) => {
    const parsed = periodSchema.safeParse(text)
    if (!parsed.success) throw new InvalidArgumentError(words.options.period)
    return parsed.data
  })
  // Each takes one value, so that what stands behind it stays an argument.
  const repeatable = (flags: string, description: string) => new Option(flags, description).default([], '')
    .argParser((value: string, before: string[]) => [...before, value])
  const ownPlans = () => repeatable('--plans <file>', words.options.plans)
  const print = (format: Common['format'], json: unknown, text: () => string) => {
    streams.write(format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : `${text()}\n`)
  }

  withFormat('plans', words.plans).addOption(ownPlans())
    .action(async ({ format, lang, plans: files }: Common & WithPlans) => {
      const { library: known } = await libraryWith(files, library(), lang, streams)
      print(format, plansJson(known), () => known.plans.map((plan) => planLine(plan, lang)).join('\n'))
    })

  withFormat('plan', words.plan).argument('<plan>', words.arguments.plan).addOption(ownPlans())
    .action(async (argument: string, { format, lang, plans: files }: Common & WithPlans) => {
      const own = await libraryWith(files, library(), lang, streams)
      const { plan, library: known } = await planAt(argument, own.library, lang, streams)
      print(format, planJson(plan, known), () => [planLine(plan, lang), ...indicatorLines(plan, known, lang)].join('\n'))
    })

  withFormat('measures', words.measures).action(({ format }: Common) => {
    const measures = measuresJson(library(), language)
    print(format, measures, () => measures.map(({ id, name, plans }) => [
      `${id}  ${name}`, ...plans.map(({ plan, no, sub, name: printed }) => `  ${plan} ${no}${sub === null ? '' : ` ${sub}`}  ${printed}`),
    ].join('\n')).join('\n'))
  })

  command('template', words.template).argument('<plan>', words.arguments.plan).addOption(ownPlans())
    .addOption(new Option('--kind <kind>', words.options.kind).choices(templateKinds).default('annual'))
    .addOption(period(words.options.period))
    .option('--per-unit', words.options.perUnit)
    .addOption(new Option('--protection <protection>', words.options.protection).choices(protections).default('locked'))
    .option('--previous [file]', words.options.previous)
    .option('-o, --output <file>', words.options.output)
    .option('--force', words.options.force)
    .action(async (argument: string, options: TemplateCommandOptions & WithPlans) => {
      const own = await libraryWith(options.plans, library(), options.lang, streams)
      await templateCommand(argument, options, own, streams)
    })

  withFormat('check', words.check).argument('<files...>', words.arguments.files).addOption(ownPlans())
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
    .addHelpText('after', words.exitCodes.check)
    .action(async (files: string[], options: CheckOptions) => exit(await checkCommand(files, options, library(), streams, startThread)))

  withFormat('read', words.read).argument('<document>', words.arguments.document)
    .addOption(new Option('--table <table>', words.options.table).argParser((text) => {
      if (!/^([1-9][0-9]*|tasks)$/.test(text)) throw new InvalidArgumentError(words.options.table)
      return text
    }))
    .option('-o, --output <file>', words.options.outputPlan)
    .option('--force', words.options.force)
    .option('--region <region>', words.options.facts.region)
    .option('--title <title>', words.options.facts.title)
    .option('--document-number <number>', words.options.facts.documentNumber)
    .option('--issuer <issuer>', words.options.facts.issuer)
    .option('--date <date>', words.options.facts.date)
    .option('--years <years>', words.options.facts.years)
    .option('--id <id>', words.options.facts.id)
    .addHelpText('after', words.exitCodes.read)
    .action(async (path: string, options: ReadOptions) => exit(await readCommand(path, options, library(), streams)))

  withFormat('lint', words.lint).argument('<plans...>', words.arguments.lintable)
    .addOption(repeatable('--against <plan>', words.options.against))
    .option('--document <document>', words.options.document)
    .addOption(new Option('--fail-on <severity>', words.options.failOn).choices(severities).default('error'))
    .addHelpText('after', words.exitCodes.lint)
    .action(async (paths: string[], options: LintOptions) => exit(await lintCommand(paths, options, library(), streams)))

  withFormat('align', alignWords[language].command).argument('<plans...>', alignWords[language].argument)
    .option('-o, --output <file>', alignWords[language].output)
    .option('--force', words.options.force)
    .addHelpText('after', words.exitCodes.other)
    .action((paths: string[], options: AlignOptions) => alignCommand(paths, options, library(), streams))

  program.command('schema').description(words.schema)
    .addArgument(new Argument('<command>', words.arguments.command).choices(Object.keys(jsonSchemas)))
    .action((name: JsonCommand) => streams.write(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`))
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

/** What the argument parser does not understand, as a fault: with what may stand there, and where the help is. */
function misuse({ code, message }: CommanderError, { commands: all }: Command, [first]: readonly string[], language: Language): Fault {
  const words = cliWords[language]
  const command = all.find((one) => one.name() === first)
  const name = /'([^']+)'/.exec(message)?.[1] ?? ''
  const meant = command?.registeredArguments.find((argument) => argument.name() === name)?.description ?? name
  const choices = command ? /Allowed choices are ([^.]+)/.exec(message)?.[1] : all.map((one) => one.name()).join(', ')
  const reason = /is invalid\. (?!Allowed choices)(.+)$/su.exec(message)?.[1]
  const problem = [
    words.mistakes[code]?.(meant) ?? words.mistake, choices === undefined ? '' : words.choose(choices), reason === undefined ? '' : words.why([reason]),
  ].join('')
  return new Fault('usage', { problem, help: command ? `duibiao ${command.name()} --help` : 'duibiao --help' })
}

/** Help and faults speak the language asked for even where the rest of the line is wrong. */
function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = at < 0 ? undefined : args[at]!.split('=')[1] ?? args[at + 1]
  return languages.find((language) => language === value) ?? 'zh-CN'
}
