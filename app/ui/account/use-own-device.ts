import { useEffect } from 'react'
import { deviceOwner } from '#ui/exam/device-owner.ts'

/**
 * Clears what this device keeps of another person's exams as soon as somebody else is signed in, on whatever page. It
 * is looked up without opening the device's store; what clears it is loaded when there may be something to clear.
 */
export function useOwnDevice(person: string | null): void {
  useEffect(() => {
    if (person === null || deviceOwner() === person) return
    import('#ui/exam/own-device.ts').then(({ ownDevice }) => ownDevice(person)).catch(() => undefined)
  }, [person])
}
