import { useState } from 'preact/hooks'
import type { GapsReply, ProfileReply } from '../../shared/contract/profile.ts'
import { profileTexts } from '../../shared/texts/admin/profile.ts'
import { NameHistory } from '../catalogue/ItemAside.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Gaps } from './Gaps.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { PublicPageLink } from './PublicPageLink.tsx'
import { Revenue } from './Revenue.tsx'

/** What the star grade and the public page read of the organization, and what they still miss. */
export function Profile() {
  const words = wordsOf(profileTexts)
  const here = useHere()
  const path = `/organizations/${here.id}`
  const load = useLoad<ProfileReply>(`${path}/profile`)
  const gaps = useLoad<GapsReply>(`${path}/publication-gaps`)
  const [saved, setSaved] = useState(0)
  const done = (profile: ProfileReply) => {
    load.replace(profile)
    gaps.reload()
    setSaved(saved + 1)
  }
  return (
    <Page key={here.id} title={words.title} of={here.name}>
      <p class="secondary lead">{words.intro}</p>
      {saved > 0 && (
        <Notice key={saved} kind="success" takesFocus>
          {words.saved}
        </Notice>
      )}
      <Loaded load={load}>
        {profile => (
          <>
            <Loaded load={gaps}>{found => <Gaps gaps={found} />}</Loaded>
            <div class="item-detail">
              <ProfileForm key={profile.updatedAt} path={path} profile={profile} onSaved={done} />
              <div>
                <PublicPageLink path={path} />
                <Revenue path={`${path}/profile/revenue`} years={profile.revenue} onSaved={done} />
                <NameHistory names={profile.earlierNames} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}
