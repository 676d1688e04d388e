/** A tap calls, where the text is a number that a phone can dial. */
export function PhoneLink({ phone }: { phone: string }) {
  const dialled = phone.replace(/[^\d+]/g, '')
  if (!/^\+?\d{3,15}$/.test(dialled) || /[^\d+()（）\s-]/.test(phone)) return <>{phone}</>
  return (
    <a class="link" href={`tel:${dialled}`}>
      {phone}
    </a>
  )
}

export function MailLink({ email }: { email: string }) {
  if (!/^[^\s@?&]+@[^\s@?&]+$/.test(email)) return <>{email}</>
  return (
    <a class="link" href={`mailto:${email}`}>
      {email}
    </a>
  )
}

/** Only an address of the web becomes a link; anything else stays text. */
export function WebLink({ address }: { address: string }) {
  if (!/^https?:\/\/[^\s"<>]+$/i.test(address)) return <>{address}</>
  return (
    <a class="link" href={address} rel="noopener noreferrer nofollow">
      {address}
    </a>
  )
}
