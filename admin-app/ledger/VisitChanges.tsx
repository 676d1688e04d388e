import type { VisitReply } from '../../shared/contract/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { FormDialog } from '../frame/FormDialog.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import type { Fields, FormState } from '../frame/use-form.ts'
import { manages } from '../session/roles.ts'
import { ClientAndMatter } from './ClientAndMatter.tsx'
import { changedFields } from './changed-fields.ts'
import { keepingWords } from './keeping-words.ts'
import { Target } from './Target.tsx'
import { Way } from './VisitFields.tsx'

interface VisitChangesProps {
  visit: VisitReply
  path: string
  reload: () => void
  onChanged: (visit: VisitReply) => void
}

/** Completing is for everybody who serves; moving to another day and voiding for those who run the organization. */
export function VisitChanges({ visit, path, reload, onChanged }: VisitChangesProps) {
  const words = wordsOf(ledgerVisitsTexts)
  const common = wordsOf(ledgerTexts)
  const { session, id } = useHere()
  const step = async (body: object) => {
    const seen = visit.updatedAt
    onChanged(await api<VisitReply>('POST', `${path}/steps`, { seen, ...body }).catch(keepingWords(reload)))
  }
  return (
    <div class="actions row-add">
      <FormDialog
        action={words.change}
        title={words.change}
        send={fields => step({ kind: 'amended', ...amendedOf(visit, fields) })}
      >
        {form => <Amended form={form} visit={visit} />}
      </FormDialog>
      {manages(session, id) && (
        <>
          <FormDialog action={words.redate} title={words.redate} send={fields => step({ kind: 're-dated', ...fields })}>
            {form => (
              <>
                <Field form={form} name="to" label={words.to} type="date" value={visit.day} />
                <Field form={form} name="reason" label={words.reason} maxLength={200} />
              </>
            )}
          </FormDialog>
          <FormDialog
            action={common.void}
            title={common.voidTitle}
            means={common.voidMeans}
            submit={common.void}
            look="button danger"
            send={fields => step({ kind: 'voided', ...fields })}
          >
            {form => <Field form={form} name="reason" label={words.reason} maxLength={200} />}
          </FormDialog>
        </>
      )}
    </div>
  )
}

function Amended({ form, visit }: { form: FormState; visit: VisitReply }) {
  const words = wordsOf(ledgerVisitsTexts)
  const common = wordsOf(ledgerTexts)
  const { client, matter, service, window, staff } = visit
  return (
    <>
      <ClientAndMatter form={form} client={client} matter={matter} />
      <Target form={form} kind="services" label={common.service} initial={service?.id} optional />
      <Target form={form} kind="windows" label={common.window} initial={window?.id} optional />
      <Target form={form} kind="staff" label={common.staff} initial={staff?.id} optional />
      <Way form={form} initial={visit.way} />
      <Field
        form={form}
        name="subject"
        label={words.subject}
        hint={words.subjectHint}
        maxLength={200}
        value={visit.subject ?? ''}
        optional
      />
      <Field form={form} name="askedOn" label={words.askedOn} type="date" value={visit.askedOn ?? ''} optional />
      <Field
        form={form}
        name="answeredOn"
        label={words.answeredOn}
        type="date"
        value={visit.answeredOn ?? ''}
        optional
      />
    </>
  )
}

function amendedOf(visit: VisitReply, fields: Fields): Record<string, string | null> {
  const { client, matter, service, window, staff, way, subject, askedOn, answeredOn } = visit
  const ids = {
    clientId: client?.id,
    matterId: matter?.id,
    serviceId: service?.id,
    windowId: window?.id,
    staffId: staff?.id,
  }
  return changedFields({ ...ids, way, subject, askedOn, answeredOn }, fields)
}
